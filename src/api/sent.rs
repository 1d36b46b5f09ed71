//! Whether the bytes of a request's body have left: the one fact that decides what a cancelled save may say.

use std::{
    convert::Infallible,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::sync::Notify;

/// Raised once the body has been handed to a connection. Clones share the flag.
#[derive(Clone, Debug, Default)]
pub struct SentFlag(Arc<Flag>);

#[derive(Debug, Default)]
struct Flag {
    raised: AtomicBool,
    waiting: Notify,
}

impl SentFlag {
    /// A flag that is not set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether any byte of the body may have reached the server.
    pub fn is_set(&self) -> bool {
        self.0.raised.load(Ordering::Acquire)
    }

    /// Waits for the moment at which the first byte may reach the server.
    pub async fn raised(&self) {
        let notified = self.0.waiting.notified();
        if !self.is_set() {
            notified.await;
        }
    }

    fn set(&self) {
        self.0.raised.store(true, Ordering::Release);
        self.0.waiting.notify_waiters();
    }
}

/// A body of known length in one piece that sets its flag as the connection takes it.
pub(super) struct Flagged {
    bytes: Option<Bytes>,
    flag: SentFlag,
}

impl Flagged {
    pub(super) fn new(bytes: Vec<u8>, flag: SentFlag) -> Self {
        Self {
            bytes: Some(bytes.into()),
            flag,
        }
    }
}

impl Body for Flagged {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let bytes = self.bytes.take();
        if bytes.is_some() {
            self.flag.set();
        }
        Poll::Ready(bytes.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    /// Exact, so that the request carries a `content-length` and no chunks.
    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}

#[cfg(test)]
mod tests {
    use std::{
        pin::pin,
        sync::atomic::AtomicUsize,
        task::{Wake, Waker},
    };

    use super::*;

    /// Counts how often it is woken.
    #[derive(Default)]
    struct Woken(AtomicUsize);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn poll(future: Pin<&mut impl Future<Output = ()>>) -> Poll<()> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    fn take_frame(body: &mut Flagged) -> Option<Bytes> {
        let mut context = Context::from_waker(Waker::noop());
        match Pin::new(body).poll_frame(&mut context) {
            Poll::Ready(frame) => frame.map(|frame| frame.unwrap().into_data().unwrap()),
            Poll::Pending => panic!("the body is here and need not be waited for"),
        }
    }

    #[test]
    fn a_look_at_the_body_raises_nothing_and_taking_it_does() {
        let flag = SentFlag::new();
        let mut body = Flagged::new(b"{}".to_vec(), flag.clone());
        assert_eq!(body.size_hint().exact(), Some(2));
        assert!(!body.is_end_stream() && !flag.is_set());
        assert_eq!(poll(pin!(flag.raised())), Poll::Pending);
        assert_eq!(take_frame(&mut body).unwrap(), "{}");
        assert!(body.is_end_stream() && flag.is_set());
        assert_eq!(poll(pin!(flag.raised())), Poll::Ready(()));
        assert_eq!(take_frame(&mut body), None);
    }

    #[test]
    fn everyone_who_waits_is_woken_once() {
        let flag = SentFlag::new();
        let mut body = Flagged::new(b"{}".to_vec(), flag.clone());
        let copy = flag.clone();
        let (mut first, mut second) = (pin!(flag.raised()), pin!(copy.raised()));
        // Made before the flag, first looked at after it.
        let third = pin!(flag.raised());
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(Arc::clone(&woken));
        let mut context = Context::from_waker(&waker);
        assert!(first.as_mut().poll(&mut context).is_pending());
        assert!(second.as_mut().poll(&mut context).is_pending());
        assert_eq!(woken.0.load(Ordering::SeqCst), 0);
        take_frame(&mut body);
        assert_eq!(woken.0.load(Ordering::SeqCst), 2);
        assert_eq!(poll(first), Poll::Ready(()));
        assert_eq!(poll(second), Poll::Ready(()));
        assert_eq!(poll(third), Poll::Ready(()));
    }

    #[test]
    fn a_body_that_nobody_takes_never_raises_it() {
        let flag = SentFlag::new();
        let mut waiting = pin!(flag.raised());
        assert_eq!(poll(waiting.as_mut()), Poll::Pending);
        drop(Flagged::new(b"{}".to_vec(), flag.clone()));
        assert_eq!(poll(waiting), Poll::Pending);
    }
}
