//! `stamkunde serve`: the demo API alone. It ends by a signal, as usual for a server; there is nothing to tidy up.

use std::net::SocketAddr;

use super::{End, complain, print};
use crate::{
    config::paths,
    demo::Listener,
    voice::{Phrase, say},
};

/// Serves until the process is stopped.
pub(super) fn run(listen: &str, key: String) -> End {
    let address = match address(listen) {
        Ok(address) => address,
        Err(why) => return complain(End::Misused, why),
    };
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return complain(End::Misused, say::SERVE_NOT_A_KEY);
    }
    let listener = match Listener::bind(address, key) {
        Ok(listener) => listener,
        Err(error) => {
            let address = Phrase::ours(address.to_string());
            let why = Phrase::foreign(paths::why(&error));
            return complain(End::Misused, say::serve_not_listening(address, why));
        }
    };
    let runtime = match super::connection::runtime() {
        Ok(runtime) => runtime,
        Err(end) => return end,
    };
    // Whoever starts a server in a script waits for this line.
    let told = print(format!("{}\n", listener.base_url()).as_bytes());
    if told != End::Done {
        return told;
    }
    let error = runtime.block_on(listener.serve());
    let why = Phrase::foreign(paths::why(&error));
    complain(End::Refused, say::serve_stopped(why))
}

/// An address of this machine: the demo's customers are made up, but its port would be open to everyone.
fn address(text: &str) -> Result<SocketAddr, Phrase> {
    let numbers = match text.strip_prefix("localhost:") {
        Some(port) => format!("127.0.0.1:{port}"),
        None => text.to_owned(),
    };
    let address: SocketAddr = numbers
        .parse()
        .map_err(|_| say::serve_not_an_address(Phrase::foreign(text)))?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        let port = Phrase::ours(address.port().to_string());
        Err(say::serve_open(Phrase::foreign(text), port))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_listened_on() {
        for text in ["127.0.0.1:0", "127.1.2.3:80", "[::1]:8080", "localhost:1"] {
            assert!(address(text).is_ok(), "{text}");
        }
        for text in [
            "0.0.0.0:80",
            "[::]:80",
            "192.168.1.2:80",
            "127.0.0.1",
            "example.com:80",
            "localhost:x",
            "",
        ] {
            assert!(address(text).is_err(), "{text}");
        }
    }
}
