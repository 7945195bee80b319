//! What each stage of an analysis costs on one thread, in bytes of text a second.
//!
//! `cargo bench` runs all, `cargo bench -- voice` those with that name, and
//! `cargo bench -- --sort location` shows them in the order of the pipeline. The corpus
//! is `made`: the sample, sixteen times over. What a reader learns of words is kept from
//! round to round, as in a long run.

mod made;
mod report;

use std::sync::LazyLock;
use std::time::Duration;

use divan::Bencher;
use divan::counter::BytesCount;
use parallax::compare::{self, Entry, Gathered, Options, Register, Told};
use parallax::copies::{self, Carrier, Index, Sketch};
use parallax::corpus::Article;
use parallax::lexicon::Forms;
use parallax::measure::{self, Head, Measured, Pack};
use parallax::page;
use parallax::run::Opened;
use parallax::stories::{self, Known};
use parallax::{Knowledge, Read, Reader, spool, text, voice};
use rayon::{ThreadPool, ThreadPoolBuilder};

static KNOWLEDGE: LazyLock<Knowledge> =
    LazyLock::new(|| Knowledge::new(Vec::new()).expect("the bundled lexicons load"));
static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| made::articles(&KNOWLEDGE));
static OPENED: LazyLock<Opened> = LazyLock::new(|| Opened::of(&ARTICLES));
static READ: LazyLock<Vec<Read>> = LazyLock::new(|| {
    let mut reader = Reader::new(&KNOWLEDGE, &OPENED.repeats);
    ARTICLES.iter().map(|article| reader.read(article)).collect()
});
static MEASURED: LazyLock<Vec<Measured>> = LazyLock::new(|| {
    let articles = ARTICLES.iter().zip(READ.iter());
    articles.map(|(article, read)| measured(article, read)).collect()
});

fn main() {
    let divan = divan::Divan::default().sample_size(1).max_time(Duration::from_secs(2));
    threads(1).install(|| divan.config_with_args().main());
}

fn threads(number: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(number).build().expect("threads start")
}

/// The bytes of all texts, of which throughput is told.
fn bytes() -> BytesCount {
    BytesCount::new(ARTICLES.iter().map(|article| article.text.len()).sum::<usize>())
}

/// Does something with each article and what was read of it, over and over.
fn each<T>(bencher: Bencher<'_, '_>, mut stage: impl FnMut(&Article, &Read) -> T) {
    LazyLock::force(&READ);
    bencher.counter(bytes()).bench_local(|| {
        for (article, read) in ARTICLES.iter().zip(READ.iter()) {
            divan::black_box(stage(article, read));
        }
    });
}

#[divan::bench]
fn knowledge() -> Knowledge {
    Knowledge::new(Vec::new()).expect("the bundled lexicons load")
}

#[divan::bench]
fn text(bencher: Bencher<'_, '_>) {
    each(bencher, |article, _| text::parse(&article.text, &KNOWLEDGE.orthography));
}

#[divan::bench]
fn lexicon(bencher: Bencher<'_, '_>) {
    let mut forms = Forms::new(&KNOWLEDGE.lexicons);
    each(bencher, |_, read| KNOWLEDGE.lexicons.find_with(&read.document, &mut forms));
}

#[divan::bench]
fn page(bencher: Bencher<'_, '_>) {
    each(bencher, |article, Read { document, marks, .. }| {
        let repeated = |line: &str| OPENED.repeats.contains(&article.outlet, line);
        let title = article.title.as_deref();
        page::read(document, marks, &KNOWLEDGE.lines, title, &repeated)
    });
}

#[divan::bench]
fn voice(bencher: Bencher<'_, '_>) {
    each(bencher, |_, Read { document, marks, page, .. }| {
        voice::attribute(document, marks, page, &KNOWLEDGE.words)
    });
}

#[divan::bench]
fn measure(bencher: Bencher<'_, '_>) {
    each(bencher, measured);
}

fn measured(article: &Article, read: &Read) -> Measured {
    measure::measure(&read.reading(article, &KNOWLEDGE))
}

/// Into the bytes that wait for the second pass.
#[divan::bench]
fn pack(bencher: Bencher<'_, '_>) {
    let mut pack = Pack::default();
    LazyLock::force(&MEASURED);
    bencher.counter(bytes()).bench_local(|| {
        for measured in MEASURED.iter() {
            divan::black_box(pack.pack(measured));
        }
    });
}

/// And back.
#[divan::bench]
fn unpack(bencher: Bencher<'_, '_>) {
    let mut pack = Pack::default();
    let packed = MEASURED.iter().map(|measured| pack.pack(measured).to_vec());
    let packed: Vec<(Head, Vec<u8>)> =
        ARTICLES.iter().map(Head::from).zip(packed).collect();
    bencher.counter(bytes()).bench(|| {
        for (head, bytes) in &packed {
            let measured = measure::unpack(bytes, head, &KNOWLEDGE.asked);
            divan::black_box(measured.expect("as it was packed"));
        }
    });
}

/// The fingerprints of each article.
#[divan::bench]
fn copies_sketch(bencher: Bencher<'_, '_>) {
    each(bencher, |_, read| sketch(read));
}

fn sketch(Read { document, marks, page, voices }: &Read) -> Sketch {
    copies::sketch(document, marks, page, voices, &KNOWLEDGE.lexicons)
}

/// From fingerprints to pairs.
#[divan::bench]
fn copies_find(bencher: Bencher<'_, '_>) {
    let sketched = ARTICLES.iter().cloned().zip(READ.iter().map(sketch));
    let sketched: Vec<(Article, Sketch)> = sketched.collect();
    let mut index = Index::new(&spool::temporary());
    for (place, (_, sketch)) in sketched.iter().enumerate() {
        index.add(place, sketch).expect("the disk has room");
    }
    let carrier = |(article, sketch): &(Article, Sketch)| {
        Carrier::of(article, sketch, |name| name.into())
    };
    let carriers: Vec<Carrier> = sketched.iter().map(carrier).collect();
    let indexes = [index];
    bencher.counter(bytes()).bench_local(|| {
        copies::find(&carriers, &sketched[..], &indexes, &KNOWLEDGE.lexicons)
    });
}

/// The terms of each article.
#[divan::bench]
fn stories_sketch(bencher: Bencher<'_, '_>) {
    let known = Known::new(&KNOWLEDGE.lexicons);
    each(bencher, |article, _| stories::Sketch::of(article, &known));
}

/// From terms to stories, of which none is given.
#[divan::bench]
fn stories_find(bencher: Bencher<'_, '_>) {
    let known = Known::new(&KNOWLEDGE.lexicons);
    let free = ARTICLES.iter().map(|one| Article { story: None, ..one.clone() });
    let sketches: Vec<stories::Sketch> =
        free.map(|article| stories::Sketch::of(&article, &known)).collect();
    bencher
        .counter(bytes())
        .bench(|| stories::find(&sketches, &stories::Options::default()));
}

/// Articles, by story.
fn by_story(register: &Register) -> Vec<Vec<(Entry, Measured)>> {
    let article = |entry: &Entry| (*entry, MEASURED[entry.place as usize].clone());
    register.by_story().map(|story| story.iter().map(article).collect()).collect()
}

/// Story by story: what each says by itself, and what is kept of it.
#[divan::bench]
fn tally(bencher: Bencher<'_, '_>) {
    let options = Options::default();
    let input = || {
        let register = Register::of(MEASURED.iter().map(|one| (&one.document).into()));
        let stories = by_story(&register);
        let categories = KNOWLEDGE.asked.categories().clone();
        let folder = spool::temporary();
        (Gathered::new(register, categories, &options, &folder), stories)
    };
    bencher.counter(bytes()).with_inputs(input).bench_values(
        |(mut gathered, stories)| {
            for story in stories {
                gathered.take(Told::of(story)).expect("the disk has room");
            }
            gathered
        },
    );
}

/// Outlets side by side: rates and their bootstrap, keyness, emphasis, the timeline.
#[divan::bench]
fn compare(bencher: Bencher<'_, '_>) {
    let options = Options::default();
    let input =
        || Gathered::of(&MEASURED, &options, &spool::temporary()).expect("room on disk");
    let compare = |gathered| compare::compare(gathered, &options);
    bencher.counter(bytes()).with_inputs(input).bench_values(compare);
}

/// Everything between articles in memory and a comparison in memory.
#[divan::bench(args = [1, 2])]
fn whole(bencher: Bencher<'_, '_>, number: usize) {
    let pool = threads(number);
    let whole = || parallax::analyze(&ARTICLES, &KNOWLEDGE, &Options::default());
    bencher.counter(bytes()).bench_local(|| pool.install(whole));
}
