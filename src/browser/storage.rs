//! What the browser remembers between visits: choices, never data. All sites of
//! an account share one origin on some hosts, hence the prefix. A browser that
//! forbids storage forgets, and nothing else changes.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn full(key: &str) -> String {
    format!("vigie.{key}")
}

/// What was remembered under `key`.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(&full(key)).ok()?
}

/// Remembers `value` under `key`; `None` forgets it.
pub fn write(key: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    let _ = match value {
        Some(value) => storage.set_item(&full(key), value),
        None => storage.remove_item(&full(key)),
    };
}

/// What is remembered now: the full name of each key and what it holds.
pub fn all(keys: &[&str]) -> Vec<(String, String)> {
    let held = |key: &&str| Some((full(key), read(key)?));
    keys.iter().filter_map(held).collect()
}
