//! What a key costs: the same for ten of anything as for thousands.

mod scene;

use std::time::{Duration, Instant};

use scene::{Scene, cases};

fn fastest(scene: &mut Scene, keys: usize) -> Duration {
    (0..keys)
        .map(|_| {
            let t = Instant::now();
            scene.key();
            t.elapsed()
        })
        .min()
        .unwrap()
}

#[test]
#[ignore = "prints"]
fn figures() {
    let only = std::env::var("ONLY").unwrap_or_default();
    let (small, large): (usize, usize) = std::env::var("SIZES").map_or((100, 1000), |s| {
        let (a, b) = s.split_once(',').unwrap();
        (a.parse().unwrap(), b.parse().unwrap())
    });
    for case in cases() {
        if !case.name.contains(&only) {
            continue;
        }
        let mut line = format!("{:40}", case.name);
        for masked in [false, true] {
            let t = Instant::now();
            let mut a = Scene::new(&case, small, masked);
            let oa = t.elapsed();
            let t = Instant::now();
            let mut b = Scene::new(&case, large, masked);
            let ob = t.elapsed();
            let (ka, kb) = (fastest(&mut a, 10), fastest(&mut b, 10));
            line += &format!(
                " | {:8.2} {:8.2} {:6.2}x open {:8.1} {:8.1} ",
                ka.as_secs_f64() * 1e3,
                kb.as_secs_f64() * 1e3,
                kb.as_secs_f64() / ka.as_secs_f64(),
                oa.as_secs_f64() * 1e3,
                ob.as_secs_f64() * 1e3
            );
            if std::env::var("SCREEN").is_ok() {
                println!("{}", b.screen());
            }
        }
        println!("{line}");
    }
}
