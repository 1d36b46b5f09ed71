//! `ca_file`: certificates to trust besides the platform's.

use std::path::Path;

use rustls::{
    RootCertStore,
    pki_types::{CertificateDer, pem::PemObject as _},
};

use super::paths;

/// More than any bundle of certificates, in bytes.
const LARGEST: u64 = 16 * 1024 * 1024;

/// The certificates in a file, at least one; or why they cannot be used, going on from the file's name: `is empty`.
pub fn read(path: &Path) -> Result<Vec<CertificateDer<'static>>, String> {
    let pem = crate::open::read(path, LARGEST)
        .map_err(|error| format!("cannot be read: {}", paths::why(&error)))?;
    if pem.len() as u64 > LARGEST {
        return Err("is larger than any file of certificates".to_owned());
    }
    if pem.trim_ascii().is_empty() {
        return Err("is empty; it has to hold certificates in PEM".to_owned());
    }
    let found: Vec<_> = CertificateDer::pem_slice_iter(&pem)
        .collect::<Result<_, _>>()
        .unwrap_or_default();
    if found.is_empty() {
        return Err("holds no certificates in PEM".to_owned());
    }
    let mut probe = RootCertStore::empty();
    if found.iter().any(|der| probe.add(der.clone()).is_err()) {
        // The HTTP client would find out too, but not say whose fault it is.
        return Err("holds something that is not a certificate".to_owned());
    }
    Ok(found)
}
