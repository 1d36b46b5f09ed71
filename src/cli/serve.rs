//! `stamkunde serve`: the demo API alone. It ends by a signal, as usual for a server; there is nothing to tidy up.

use std::net::SocketAddr;

use super::{End, fail, print};
use crate::{config::paths, demo::Listener, terminal::visible::visible};

/// Serves until the process is stopped.
pub(super) fn run(listen: &str, key: String) -> End {
    let address = match address(listen) {
        Ok(address) => address,
        Err(words) => return fail(End::Misused, words),
    };
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return fail(
            End::Misused,
            "--api-key has to be plain characters without blanks",
        );
    }
    let listener = match Listener::bind(address, key) {
        Ok(listener) => listener,
        Err(error) => {
            let why = paths::why(&error);
            return fail(
                End::Misused,
                format_args!("cannot listen on {address}: {why}"),
            );
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
    let why = paths::why(&error);
    fail(End::Refused, format_args!("the demo API stopped: {why}"))
}

/// An address of this machine: the demo's customers are made up, but its port would be open to everyone.
fn address(text: &str) -> Result<SocketAddr, String> {
    let shown = visible(text);
    let numbers = match text.strip_prefix("localhost:") {
        Some(port) => format!("127.0.0.1:{port}"),
        None => text.to_owned(),
    };
    let address: SocketAddr = numbers.parse().map_err(|_| {
        format!("--listen {shown} is no address with a port, like 127.0.0.1:8080 or [::1]:8080")
    })?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err(format!(
            "--listen {shown} would open the demo to other machines; it listens on this one only, like 127.0.0.1:{}",
            address.port()
        ))
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
