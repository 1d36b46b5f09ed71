//! What a server can say, right or wrong.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

/// How a success's body is delimited.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Framing {
    Length,
    Chunks,
    Close,
}

/// What the server says.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    /// The customer as it is stored.
    Truth,
    /// The first bytes of that, and then the end of the connection.
    Cut(Framing, usize),
    /// These bytes.
    Says(Vec<u8>),
    /// Nothing, and the connection is reset.
    Reset,
    /// Nothing until the client gives up.
    Silence,
    /// One byte after the other, never the last.
    Drip,
}

/// The truth so slowly that no time limit is long enough.
pub(crate) fn drip(stream: &mut TcpStream, truth: &str) -> std::io::Result<()> {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n{truth}");
    stream.set_read_timeout(Some(Duration::from_millis(20)))?;
    for byte in head.bytes().chain(std::iter::repeat(b' ')) {
        stream.write_all(&[byte])?;
        // The pace, and the end once the client has gone away.
        if matches!(stream.read(&mut [0]), Ok(0)) {
            break;
        }
    }
    Ok(())
}

/// A success with that body.
pub(crate) fn framed(body: &str, framing: Framing) -> Vec<u8> {
    let (header, body) = match framing {
        Framing::Length => (
            format!("content-length: {}\r\n", body.len()),
            body.to_owned(),
        ),
        Framing::Chunks => {
            let (start, end) = body.split_at(body.len() / 2);
            let chunk = |text: &str| format!("{:x}\r\n{text}\r\n", text.len());
            let body = format!("{}{}0\r\n\r\n", chunk(start), chunk(end));
            ("transfer-encoding: chunked\r\n".to_owned(), body)
        }
        Framing::Close => ("connection: close\r\n".to_owned(), body.to_owned()),
    };
    format!("HTTP/1.1 200 OK\r\n{header}\r\n{body}").into_bytes()
}

/// An answer with that status, those headers and that body.
pub(crate) fn says(status: &str, headers: &str, body: &str) -> Answer {
    says_bytes(status, headers, body.as_bytes())
}

pub(crate) fn says_bytes(status: &str, headers: &str, body: &[u8]) -> Answer {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}\r\n");
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(body);
    Answer::Says(bytes)
}
