//! Rows and the chart that draws them.

use rust_xlsxwriter::{
    Chart, ChartErrorBars, ChartErrorBarsType, ChartFormat, ChartLegendPosition,
    ChartRange, ChartSolidFill, ChartType, Worksheet, XlsxError,
};

use super::CHARTS;
use super::cell::fitting;
use super::style;
use crate::report::cell::guarded;

/// Colours that people with colour-blindness tell apart (Okabe & Ito 2008).
const COLOURS: [u32; 3] = [0x00_72_B2, 0xE6_9F_00, 0x99_99_99];
/// The first column of the charts.
const BESIDE: u16 = 8;
/// The rows that a chart covers, and its size in pixels.
const HIGH: u32 = 18;
const SIZE: (u32, u32) = (720, 340);
/// A title longer than this is no title.
const TITLE: usize = 200;

/// Parts of a whole in each outlet.
pub(super) struct Shares {
    pub(super) title: String,
    /// What the parts are percentages of.
    pub(super) base: &'static str,
    pub(super) parts: &'static [&'static str],
    /// Outlets and their counts, one for each part.
    pub(super) rows: Vec<(String, Vec<u64>)>,
}

/// One rate of each outlet.
pub(super) struct Rates {
    pub(super) title: String,
    pub(super) unit: &'static str,
    pub(super) rows: Vec<Rate>,
}

/// A rate.
pub(super) struct Rate {
    pub(super) outlet: String,
    pub(super) rate: f64,
    pub(super) interval: Option<(f64, f64)>,
    pub(super) count: u64,
    pub(super) base: u64,
}

type Done = Result<(), XlsxError>;

/// The sheet of the charts, from above.
pub(super) struct Page<'s> {
    sheet: &'s mut Worksheet,
    at: u32,
}

impl<'s> Page<'s> {
    pub(super) fn new(sheet: &'s mut Worksheet) -> Result<Page<'s>, XlsxError> {
        sheet.set_column_width(0, 32.0)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        Ok(Page { sheet, at: 0 })
    }

    /// A sentence.
    pub(super) fn line(&mut self, text: &str) -> Done {
        self.text(self.at, 0, text)?;
        self.at += 1;
        Ok(())
    }

    /// Counts, drawn as parts of a hundred.
    pub(super) fn shares(&mut self, shares: &Shares) -> Done {
        let head: Vec<&str> = ["outlet"].iter().chain(shares.parts).copied().collect();
        let first = self.head(&shares.title, shares.base, &head)?;
        for (row, (outlet, counts)) in (first..).zip(&shares.rows) {
            self.text(row, 0, outlet)?;
            for (at, count) in (1..).zip(counts) {
                self.sheet.write_number(row, at, *count as f64)?;
            }
        }
        let last = end(first, shares.rows.len());
        let mut chart = Chart::new(ChartType::BarPercentStacked);
        for (at, colour) in (1..).zip(COLOURS).take(shares.parts.len()) {
            let series = chart.add_series();
            series.set_name((CHARTS, first - 1, at)).set_gap(60);
            series.set_categories((CHARTS, first, 0, last, 0));
            series
                .set_values((CHARTS, first, at, last, at))
                .set_format(&mut filled(colour));
        }
        chart.legend().set_position(ChartLegendPosition::Bottom);
        self.insert(chart, &shares.title, shares.base, last)
    }

    /// Rates with their intervals.
    pub(super) fn rates(&mut self, rates: &Rates) -> Done {
        if rates.rows.is_empty() {
            return Ok(());
        }
        let head = ["outlet", "rate", "low", "high", "below", "above", "count", "out of"];
        let first = self.head(&rates.title, rates.unit, &head)?;
        for (row, rate) in (first..).zip(&rates.rows) {
            self.rate(row, rate)?;
        }
        let last = end(first, rates.rows.len());
        let reach = |at| ChartRange::new_from_range(CHARTS, first, at, last, at);
        let mut bars = ChartErrorBars::new();
        bars.set_type(ChartErrorBarsType::Custom(reach(5), reach(4)));
        let mut chart = Chart::new(ChartType::Bar);
        let series = chart.add_series();
        series.set_name(rates.unit).set_gap(60);
        series.set_categories((CHARTS, first, 0, last, 0));
        series
            .set_values((CHARTS, first, 1, last, 1))
            .set_format(&mut filled(COLOURS[0]));
        series.set_x_error_bars(&bars); // the direction of bars that lie
        chart.legend().set_hidden();
        let unit = format!("{}, 95% interval", rates.unit);
        self.insert(chart, &rates.title, &unit, last)
    }

    fn rate(&mut self, row: u32, rate: &Rate) -> Done {
        self.text(row, 0, &rate.outlet)?;
        self.sheet.write_number(row, 1, rate.rate)?;
        if let Some((low, high)) = rate.interval {
            for (at, number) in (2..).zip([low, high, rate.rate - low, high - rate.rate])
            {
                self.sheet.write_number(row, at, number)?;
            }
        }
        self.sheet.write_number(row, 6, rate.count as f64)?;
        self.sheet.write_number(row, 7, rate.base as f64)?;
        Ok(())
    }

    /// Title, base and the names of the columns; gives the row below.
    fn head(
        &mut self,
        title: &str,
        base: &str,
        names: &[&str],
    ) -> Result<u32, XlsxError> {
        let row = self.at + 1;
        self.sheet.write_string_with_format(row, 0, fitting(title), &style::title())?;
        self.text(row + 1, 0, base)?;
        for (at, name) in (0..).zip(names) {
            self.sheet.write_string_with_format(row + 2, at, *name, &style::head())?;
        }
        self.at = row;
        Ok(row + 3)
    }

    fn text(&mut self, row: u32, column: u16, text: &str) -> Done {
        self.sheet.write_string(row, column, fitting(&guarded(text)))?;
        Ok(())
    }

    /// Puts a chart beside its rows, the first outlet above.
    fn insert(&mut self, mut chart: Chart, title: &str, unit: &str, last: u32) -> Done {
        let title: String = title.chars().take(TITLE).collect();
        chart.title().set_name(&title);
        chart.y_axis().set_reverse();
        chart.x_axis().set_name(unit).set_min(0.0);
        chart.set_alt_text(format!("{title}: {unit}, by outlet"));
        chart.set_width(SIZE.0).set_height(SIZE.1);
        self.sheet.insert_chart(self.at, BESIDE, &chart)?;
        self.at = (self.at + HIGH).max(last + 1);
        Ok(())
    }
}

/// The last row of so many.
fn end(first: u32, rows: usize) -> u32 {
    first + u32::try_from(rows).unwrap_or(u32::MAX).saturating_sub(1)
}

fn filled(colour: u32) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(colour));
    format
}
