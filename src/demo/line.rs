//! Connections that can be cut in the middle of an answer, as bad networks do.
//!
//! A handler only returns a response; to lose one it needs a hand on the socket. Every connection
//! carries a [`Cut`], which the handler reaches as axum's connect info. Knows sockets, never customers.

use std::{
    io,
    net::TcpListener as StdListener,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
};

use axum::{
    extract::connect_info::Connected,
    serve::{IncomingStream, Listener},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
};

const WHOLE: usize = usize::MAX;

/// How many more bytes may leave on one connection before it breaks.
#[derive(Clone, Debug)]
pub(super) struct Cut(Arc<AtomicUsize>);

impl Cut {
    fn none() -> Self {
        Self(Arc::new(AtomicUsize::new(WHOLE)))
    }

    /// Breaks the connection once `bytes` more have left; 0 lets nothing of the answer out.
    pub(super) fn after(&self, bytes: usize) {
        self.0.store(bytes, Ordering::Relaxed);
    }

    /// How much of `wanted` bytes may leave now.
    fn allowance(&self, wanted: usize) -> usize {
        self.0.load(Ordering::Relaxed).min(wanted)
    }

    fn spend(&self, bytes: usize) {
        let left = self.0.load(Ordering::Relaxed);
        if left != WHOLE {
            self.0.store(left.saturating_sub(bytes), Ordering::Relaxed);
        }
    }
}

impl Connected<IncomingStream<'_, Door>> for Cut {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        stream.remote_addr().clone()
    }
}

/// The listening socket.
pub(super) struct Door(TcpListener);

impl Door {
    /// Hands a non-blocking socket to the runtime.
    pub(super) fn open(socket: StdListener) -> io::Result<Self> {
        TcpListener::from_std(socket).map(Self)
    }
}

impl Listener for Door {
    type Io = Line;
    // Nobody asks who called, so the place of the address carries the hand on the connection.
    type Addr = Cut;

    async fn accept(&mut self) -> (Line, Cut) {
        let (stream, _) = Listener::accept(&mut self.0).await;
        // Answers go out in one piece; waiting for more would only delay them. A socket that refuses still works.
        stream.set_nodelay(true).ok();
        let cut = Cut::none();
        let line = Line {
            stream,
            cut: cut.clone(),
        };
        (line, cut)
    }

    fn local_addr(&self) -> io::Result<Cut> {
        Ok(Cut::none())
    }
}

/// One connection.
pub(super) struct Line {
    stream: TcpStream,
    cut: Cut,
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let allowed = self.cut.allowance(buf.len());
        if allowed == 0 && !buf.is_empty() {
            // The server drops the connection on any error; the client sees its end without the rest.
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        let written = Pin::new(&mut self.stream).poll_write(cx, &buf[..allowed]);
        if let Poll::Ready(Ok(bytes)) = written {
            self.cut.spend(bytes);
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lets_everything_out_until_told_otherwise() {
        let cut = Cut::none();
        cut.spend(1_000_000);
        assert_eq!(cut.allowance(5_000_000), 5_000_000);
        cut.after(10);
        assert_eq!(cut.allowance(7), 7);
        cut.spend(7);
        assert_eq!(cut.allowance(7), 3);
        cut.spend(3);
        assert_eq!(cut.allowance(7), 0);
    }
}
