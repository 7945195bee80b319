"use strict";
// report.html in a browser: node report.js CHROMIUM REPORT.html [HOSTILE.html …]
// Prints what fails, a line each, and ends with 1 if anything does.
const assert = require("node:assert");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");
const axe = require("axe-core").source;

const [, , executablePath, report, ...hostile] = process.argv;
const url = pathToFileURL(report).href;

/** Runs `look` on a page that is watched: nothing may fail, load or open. */
async function watched(browser, file, options, look) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const seen = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { seen.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const to = request.url();
    if (to.split("#")[0] !== file.split("#")[0] && !to.startsWith("data:")) seen.push(`request: ${to}`);
  });
  await page.goto(file);
  await look(page);
  await page.close();
  assert.deepStrictEqual(seen, []);
}

const visible = (page, query) => page.locator(`${query}:visible`).count();
const fragment = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const inView = (page, id) => page.evaluate((id) => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.height > 0 && box.top >= -2 && box.top < innerHeight;
}, id);

const cases = {
  async "a filter hides what is not chosen, and its address brings it back"(page) {
    const box = page.locator("input[name=outlet]").first();
    const outlet = await box.getAttribute("value");
    const rows = await visible(page, "main tr[data-outlet]");
    await box.check();
    assert.equal(await visible(page, `main tr[data-outlet]:not([data-outlet="${outlet}"])`), 0);
    assert.ok(await visible(page, `main tr[data-outlet="${outlet}"]`) > 0);
    assert.ok((await page.locator("#shown").textContent()).startsWith("Shown: "));
    assert.equal(await fragment(page), `#&outlet=${outlet}`);
    await page.reload();
    assert.ok(await box.isChecked());
    await page.locator("#all").click();
    assert.equal(await visible(page, "main tr[data-outlet]"), rows);
  },
  async "a story and a voice can be chosen"(page) {
    await page.locator("#story").selectOption({ index: 1 });
    const story = await page.locator("#story").inputValue();
    const others = page.locator(`.article:visible:not([data-story="${story}"])`);
    assert.equal(await others.count(), 0);
    await page.locator("input[name=voice][value=own]").check();
    assert.equal(await visible(page, ".quote[data-voice=quoted]"), 0);
  },
  async "a search leaves the rows and sentences with the word"(page) {
    const word = (await page.locator(".quote mark").first().textContent()).split(" ")[0];
    await page.locator("#search").fill(word);
    const texts = await page.locator("main tbody tr:visible, .quote:visible").allTextContents();
    assert.ok(texts.length > 0);
    for (const text of texts) assert.ok(text.toLowerCase().includes(word.toLowerCase()), text);
  },
  async "a table is sorted up, down and as it was"(page) {
    const table = page.locator("main table").first();
    const words = async () =>
      (await table.locator("tbody tr td:nth-child(3)").allTextContents()).map((t) => +t.replace(/,/g, ""));
    const before = await words();
    const button = table.locator("thead th:nth-child(3) button");
    await button.click();
    assert.deepEqual(await words(), [...before].sort((a, b) => a - b));
    await button.click();
    assert.deepEqual(await words(), [...before].sort((a, b) => b - a));
    await button.click();
    assert.deepEqual(await words(), before);
  },
  async "a mark of a chart leads to its sentences, and these to the article"(page) {
    const mark = page.locator("#chart-rates a").first();
    const to = (await mark.getAttribute("href")).slice(1);
    await mark.click();
    assert.ok(await inView(page, to), to);
    assert.equal(await fragment(page), `#${to}`);
    const link = page.locator(`[id="${to}"] figcaption a`).first();
    const sentence = (await link.getAttribute("href")).slice(1);
    await link.click();
    assert.ok(await inView(page, sentence), sentence);
    assert.equal(await page.evaluate(() => document.activeElement.id), sentence);
    await page.goBack();
    assert.ok(await inView(page, to), `back to ${to}`);
  },
  async "the keyboard reaches everything"(page) {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    const marks = page.locator("#chart-positions a");
    await marks.first().focus();
    await page.keyboard.press("ArrowRight");
    const at = await marks.evaluateAll((all) => all.indexOf(document.activeElement));
    assert.equal(at, 1);
    await page.keyboard.press("Enter");
    assert.notEqual(await fragment(page), "");
  },
  async "on paper stand the tables and charts, and no controls"(page) {
    await page.emulateMedia({ media: "print" });
    assert.equal(await visible(page, ".side"), 0);
    assert.ok(await visible(page, "table") > 5 && await visible(page, ".picture svg") > 3);
    assert.equal(await visible(page, "#provenance table"), 3);
    assert.equal(await visible(page, "#articles"), 0);
    assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
  },
};

async function faults(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document));
  return found.violations.map((fault) =>
    `${fault.impact} ${fault.id}: ${fault.nodes.length} × ${fault.nodes[0].html.slice(0, 160)}`);
}

async function main() {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  let failed = 0;
  const check = async (name, run) => {
    try {
      await run();
      console.log(`ok: ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED: ${name}\n${error.message}`);
    }
  };
  for (const [name, look] of Object.entries(cases)) {
    await check(name, () => watched(browser, url, {}, look));
  }
  await check("without a script all tables, charts and sentences are there", () =>
    watched(browser, url, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await visible(page, "#choose"), 0);
      assert.ok(await visible(page, "table") > 5 && await visible(page, ".picture svg") > 3);
      assert.ok(await page.locator(".article .text").count() > 0);
    }));
  const looks = { light: {}, dark: { colorScheme: "dark" }, narrow: { viewport: { width: 390, height: 800 } } };
  for (const [name, options] of Object.entries(looks)) {
    // The policy lets axe in only where it is lifted.
    await check(`axe finds no fault, ${name}`, () =>
      watched(browser, url, { ...options, bypassCSP: true }, async (page) => {
        assert.deepStrictEqual(await faults(page), []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `the page is ${wide} pixels too wide`);
      }));
  }
  for (const file of hostile) {
    await check(`nothing of ${file} acts`, () =>
      watched(browser, pathToFileURL(file).href, {}, async (page) => {
        assert.equal(await page.locator("script").count(), 1);
        assert.equal(await page.locator("img, iframe, object, embed, form").count(), 0);
        const links = await page.locator("a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
        for (const link of links) assert.ok(!/^\s*(javascript|data|vbscript):/i.test(link), link);
        assert.equal(await page.evaluate(() => "hacked" in window), false);
      }));
  }
  await browser.close();
  process.exit(failed ? 1 : 0);
}

main();
