//! What a difference between two codes means.

/// The scale that codes are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// Codes are alike or not.
    #[default]
    Nominal,
    /// Codes have an order.
    Ordinal,
    /// Codes are numbers, and their differences mean the same everywhere.
    Interval,
}

impl Scale {
    /// All scales.
    pub const ALL: [Scale; 3] = [Scale::Nominal, Scale::Ordinal, Scale::Interval];

    /// The name in files.
    pub fn id(self) -> &'static str {
        match self {
            Scale::Nominal => "nominal",
            Scale::Ordinal => "ordinal",
            Scale::Interval => "interval",
        }
    }

    /// The scale with this name.
    pub fn named(name: &str) -> Option<Scale> {
        Scale::ALL.into_iter().find(|scale| scale.id() == name)
    }
}
