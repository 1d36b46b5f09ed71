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
