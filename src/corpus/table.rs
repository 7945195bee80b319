//! Records become articles.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::cells::{Cells, with_title};
use super::columns::{self, BYTES, Choice, Evidence, Field, Mapping, RECORDS};
use super::dates::{DateOrder, Orders};
use super::encoding::Decoded;
use super::format::{self, Format, Problem, Raw};
use super::gather::{Draft, Gathered};
use super::record::Record;
use super::source::Found;
use super::{ReadOptions, columns::outlet_name};

/// How many digits the number of a record has in its id. Fixed, so that ids stay
/// when a table grows.
const ID_DIGITS: usize = 6;

/// Reads a file of records; an error says what all of them lack.
///
/// Columns are chosen after a look at the first records, whosesoever they are: all
/// shards choose alike.
pub(super) fn read(
    found: &Found,
    format: Format,
    gathered: &mut Gathered,
    options: &ReadOptions,
) -> Result<(), String> {
    let mut table = match Table::open(found, format, gathered, options) {
        Ok(table) => table,
        Err(reason) => {
            gathered.skip(&found.place, None, reason);
            return Ok(());
        }
    };
    table.check_header()?;
    if let Err(reason) = table.find_date_order(format, gathered) {
        gathered.skip(&found.place, None, reason);
        return Ok(());
    }
    let mut apart = gathered.apart();
    let (records, first) = (table.records.take(), std::mem::take(&mut table.first));
    let Some(records) = records else { return Ok(()) };
    apart.recognised(&found.place, records.recognised);
    if let Some(counts) = &records.counts {
        apart.counted(&found.place, records.recognised, counts);
    }
    for raw in first.into_iter().chain(records.all) {
        table.count += 1;
        if apart.is_full() {
            break;
        }
        if apart.takes() {
            table.record(raw, &mut apart);
        }
    }
    table.finish(&mut apart)?;
    apart.input(records.fingerprint.input(&found.place));
    let heard = apart.heard();
    gathered.append(heard);
    Ok(())
}

/// A file of records, as far as it has been read.
struct Table<'a> {
    found: &'a Found<'a>,
    options: &'a ReadOptions,
    records: Option<format::Records<'a>>,
    /// The first records, which were looked at and not read yet.
    first: Vec<Result<Raw, Problem>>,
    evidence: Evidence,
    /// How many records there were.
    count: usize,
    order: Option<DateOrder>,
    mapping: Mapping,
    /// What is doubtful about the columns, or was decided about the dates.
    doubts: BTreeSet<String>,
    /// The names of all columns, and whether one record had all it needs.
    seen: BTreeSet<String>,
    is_usable: bool,
    /// Whether somebody else named the columns, who is to be told how they were taken.
    is_table: bool,
    /// The columns of the last record and what was chosen from them.
    last: Option<Chosen>,
}

/// Columns, and what was chosen from them.
type Chosen = (Rc<Vec<String>>, Result<Choice, String>);

impl<'a> Table<'a> {
    fn open(
        found: &'a Found<'a>,
        format: Format,
        gathered: &Gathered,
        options: &'a ReadOptions,
    ) -> Result<Table<'a>, String> {
        let (limits, encoding) = (&options.limits, options.encoding);
        let mut records =
            format::records(&found.origin, format, gathered.budget(), limits, encoding)?;
        let (mut first, mut evidence, mut bytes) = (Vec::new(), Evidence::default(), 0);
        while first.len() < RECORDS && bytes < BYTES {
            let Some(raw) = records.all.next() else { break };
            if let Ok(raw) = &raw {
                bytes += raw.size();
                let record = raw.clone().open(limits);
                record.iter().for_each(|record| evidence.see(record));
            }
            first.push(raw);
        }
        Ok(Table {
            found,
            options,
            is_table: records.counts.is_none(),
            records: Some(records),
            first,
            evidence,
            count: 0,
            order: None,
            mapping: Mapping::default(),
            doubts: BTreeSet::new(),
            seen: BTreeSet::new(),
            is_usable: false,
            last: None,
        })
    }

    /// Where all records have the same columns, asks them for what is needed.
    fn check_header(&mut self) -> Result<(), String> {
        let header = self.records.as_ref().and_then(|records| records.header.clone());
        let Some(header) = header else { return Ok(()) };
        columns::check_names(&header, &self.options.columns)?;
        self.choose(&header).map(|_| ())
    }

    /// Finds the order of day and month, if dates need one: as somebody says, or as all
    /// the dates of the file show, for which it is read once more.
    fn find_date_order(
        &mut self,
        format: Format,
        gathered: &Gathered,
    ) -> Result<(), String> {
        self.order = self.options.date_order;
        let mut orders = Orders::default();
        let first = self.first.iter().flatten().cloned().collect::<Vec<Raw>>();
        first.into_iter().for_each(|raw| self.see_date(raw, &mut orders));
        if self.order.is_some() || !orders.has_any() {
            return Ok(());
        }
        if !gathered.is_inspecting() {
            let Found { origin, .. } = self.found;
            let ReadOptions { limits, encoding, .. } = self.options;
            let records =
                |budget| format::records(origin, format, budget, limits, *encoding);
            // Standard input has one reader at a time.
            (self.records, self.first) = (None, Vec::new());
            let budget = gathered.budget().apart();
            let all = records(&budget)?.all;
            all.flatten().for_each(|raw| self.see_date(raw, &mut orders));
            self.records = Some(records(gathered.budget())?);
        }
        let (order, said) = orders.decided();
        self.order = order;
        self.doubts.extend(said);
        Ok(())
    }

    fn see_date(&mut self, raw: Raw, orders: &mut Orders) {
        let Ok(record) = raw.open(&self.options.limits) else { return };
        let Ok(choice) = self.choose(&record.names) else { return };
        let taken = choice.taken().find(|(field, _)| *field == Field::Date);
        let date = taken.and_then(|(_, taken)| record.value(taken.columns[0]).ok());
        if let Some(date) = date {
            orders.see(&date.text);
        }
    }

    /// Reads a record.
    fn record(&mut self, raw: Result<Raw, Problem>, gathered: &mut Gathered) {
        let place = &self.found.place;
        let (line, record) = match raw {
            Ok(raw) => (raw.line, raw.open(&self.options.limits)),
            Err(Problem { line, reason }) => (line, Err(reason)),
        };
        match record.and_then(|record| self.article(&record, line)) {
            Ok((draft, strays)) => {
                if strays > 0 {
                    gathered.stray_bytes(&draft);
                }
                gathered.add(draft);
            }
            Err(reason) => gathered.skip(place, Some(line), reason),
        }
    }

    /// Makes an article of a record, and counts the bytes of it that were no UTF-8.
    fn article(&mut self, record: &Record, line: u64) -> Result<(Draft, usize), String> {
        let choice = self.choose(&record.names)?;
        let (mut cells, mut strays) = (Cells::default(), record.strays);
        for (field, taken) in choice.taken() {
            let parts = taken.columns.iter().map(|column| record.value(*column));
            let parts: Vec<Decoded> = parts.collect::<Result<_, _>>()?;
            strays += parts.iter().map(|part| part.strays).sum::<usize>();
            match &parts[..] {
                [one] => cells.put(field, &one.text),
                parts => cells.put(field, &joined(parts)),
            }
        }
        let text = cells.take(Field::Text).ok_or("the text is empty")?;
        let outlet = match choice.has(Field::Outlet) {
            true => cells.take(Field::Outlet).map(outlet_name),
            false => self.found.outlet.clone(),
        };
        let outlet = outlet.ok_or("the outlet is empty")?;
        let text = with_title(text, cells.get(Field::Title));
        self.options.limits.check_article(text.len())?;
        let Found { place, id, .. } = self.found;
        let id = format!("{id}-{:0ID_DIGITS$}", self.count);
        let path = format!("{place}:{line}");
        Ok((Draft { id, outlet, path, text, cells, order: self.order }, strays))
    }

    /// Chooses among the columns of a record; mostly as for the one before.
    fn choose(&mut self, header: &Rc<Vec<String>>) -> Result<Choice, String> {
        if let Some((last, choice)) = &self.last
            && last == header
        {
            return choice.clone();
        }
        if (self.seen.len() as u64) < self.options.limits.columns {
            self.seen.extend(header.iter().cloned());
        }
        let choice = self.checked(header);
        if let Ok(choice) = &choice {
            self.is_usable = true;
            self.mapping.learn(choice, header);
            self.doubts.extend(choice.doubts(header, &self.evidence));
        }
        self.last = Some((header.clone(), choice.clone()));
        choice
    }

    fn checked(&self, header: &[String]) -> Result<Choice, String> {
        let choice = columns::choose(header, &self.options.columns, &self.evidence)?;
        let is_given = self.found.outlet.is_some();
        let choice = if is_given { choice.without_addressed_outlet() } else { choice };
        choice.check(header, is_given, &self.evidence).map(|()| choice)
    }

    /// Says how the columns were understood, or what all records lack.
    fn finish(mut self, gathered: &mut Gathered) -> Result<(), String> {
        let seen: Vec<String> = std::mem::take(&mut self.seen).into_iter().collect();
        if !seen.is_empty() {
            columns::check_names(&seen, &self.options.columns)?;
        }
        if self.is_usable {
            if self.is_table {
                gathered.note(self.mapping.note(&self.found.place));
            }
            gathered.mapped(&self.mapping, seen, &self.evidence);
        } else if !seen.is_empty() {
            self.checked(&seen)?;
        }
        let place = &self.found.place;
        if self.count == 0 {
            gathered.skip(place, None, "the file holds no records");
        }
        self.doubts.iter().for_each(|doubt| gathered.note(format!("{place}: {doubt}")));
        Ok(())
    }
}

/// Parts of a text, a blank line between.
fn joined(parts: &[Decoded]) -> String {
    let parts = parts.iter().map(|part| part.text.trim());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
