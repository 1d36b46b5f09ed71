//! `ca_file`: certificates to trust besides the platform's.

use std::path::Path;

use rustls::{
    RootCertStore,
    pki_types::{CertificateDer, pem::PemObject as _},
};

use super::paths;

/// More than any bundle of certificates, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Why a file has no certificates to trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCertificates {
    /// It cannot be read, in the operating system's words.
    Unreadable(String),
    /// It is larger than any file of certificates.
    TooLarge,
    /// It has nothing in it.
    Empty,
    /// It has none in PEM.
    NoneFound,
    /// One of them is no certificate.
    Invalid,
}

/// The certificates in a file, at least one.
pub fn read(path: &Path) -> Result<Vec<CertificateDer<'static>>, NoCertificates> {
    let pem = crate::open::read(path, LARGEST)
        .map_err(|error| NoCertificates::Unreadable(paths::why(&error)))?;
    if pem.len() as u64 > LARGEST {
        return Err(NoCertificates::TooLarge);
    }
    if pem.trim_ascii().is_empty() {
        return Err(NoCertificates::Empty);
    }
    let found: Vec<_> = CertificateDer::pem_slice_iter(&pem)
        .collect::<Result<_, _>>()
        .unwrap_or_default();
    if found.is_empty() {
        return Err(NoCertificates::NoneFound);
    }
    let mut probe = RootCertStore::empty();
    if found.iter().any(|der| probe.add(der.clone()).is_err()) {
        // The HTTP client would find out too, but not say whose fault it is.
        return Err(NoCertificates::Invalid);
    }
    Ok(found)
}
