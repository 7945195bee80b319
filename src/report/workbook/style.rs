//! How cells look.

use rust_xlsxwriter::{Color, Format, FormatAlign};

/// The first row of a table.
pub(super) fn head() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(0x33_44_55))
}

/// The name of a sheet or a part of one.
pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(14)
}

/// Sentences.
pub(super) fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// A day.
pub(super) fn day() -> Format {
    Format::new().set_num_format("yyyy-mm-dd")
}
