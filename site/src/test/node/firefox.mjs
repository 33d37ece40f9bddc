// Opens and clicks through pages in Firefox, by WebDriver BiDi, and lays them out beside Chrome: node firefox.mjs TASK.json
// The task has `firefox`, `chrome`, `arguments` of Chrome, `site` (address), `pages` (paths below it) and `results`, the file that is written:
// what is wrong, one line each.
import fs from "node:fs";
import puppeteer from "puppeteer-core";
import { faults, isAtTarget, layout, next, places, setFace, unseenFocus } from "./look.mjs";

const task = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const screens = [
  { width: 390, height: 844 },
  { width: 1440, height: 1024 },
];
// More than any page has, so that this ends.
const mostClicks = 400;
const results = [];

function start(prefs) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: task.firefox,
    extraPrefsFirefox: { "ui.useOverlayScrollbars": 1, "dom.events.testing.asyncClipboard": true, ...prefs },
  });
}

/** A tab whose complaints are results. */
async function open(browser, page, screen, mode = "") {
  const tab = await browser.newPage();
  await tab.setViewport(screen);
  const say = (what) => results.push(`${page} on ${screen.width}${mode}: ${what}`);
  tab.on("console", (message) => /error|warn/.test(message.type()) && say(`console: ${message.text()}`));
  tab.on("pageerror", (error) => say(`exception: ${error.message}`));
  tab.on("requestfailed", (request) => say(`failed: ${request.url()} ${request.failure()?.errorText}`));
  return { tab, say };
}

/** Two layouts that should be one: the same parts, in the same places, and as high but for a line, since each browser breaks text as it rounds. */
function differences(here, there) {
  if (here.length !== there.length) return [`${here.length} parts, ${there.length} in Chrome`];
  return here
    .map(([name, ...numbers], i) => ({ name, numbers, others: there[i].slice(1) }))
    .filter(({ numbers: [x, w, h], others: [x2, w2, h2] }) => Math.abs(x - x2) > 2 || Math.abs(w - w2) > 3 || Math.abs(h - h2) > 34 + 0.04 * h2)
    .map(({ name, numbers, others }) => `${name} is at ${numbers.map(Math.round)}, in Chrome at ${others.map(Math.round)}`);
}

/** Waits until it holds, a minute at most. */
async function until(holds) {
  for (let wait = 0; wait < 3000 && !(await holds()); wait++) await new Promise((done) => setTimeout(done, 20));
}

/** As the page has it: no event tells of a page that the browser kept and shows again. */
async function address(tab) {
  try {
    return await tab.evaluate(() => location.href.split("#")[0]);
  } catch (leaving) {
    return "";
  }
}

/** Where a link led, and back again. */
async function back(tab, home, name, say) {
  await tab.waitForFunction(() => window.document.readyState === "complete");
  await tab.evaluate(() => history.back());
  await until(async () => (await address(tab)) === home);
  if ((await address(tab)) === home) return;
  say(`back from ${name} leads to ${await address(tab)}`);
  await tab.goto(home);
}

/** Clicks a control, and says what didn't happen. */
async function click(tab, home, control, say) {
  if (control.copies) await tab.evaluate(() => navigator.clipboard.writeText(""));
  const element = await tab.evaluateHandle(() => window.control);
  await element.click();
  if (control.takesText) await tab.keyboard.type("lock");
  if (control.copies && !(await tab.evaluate(() => navigator.clipboard.readText()))) say(`${control.name} copies nothing`);
  if (control.leads) await until(async () => (await address(tab)) !== home || (await tab.$("dialog[open]")));
  if ((await address(tab)) !== home) return back(tab, home, control.name, say);
  const missed = await tab.evaluate(() => window.missed);
  if (missed) say(`the click on ${control.name} doesn't arrive${missed}`);
}

/** Clicks whatever can be clicked, once; what a dialog has before what is behind it. */
async function clickThrough(tab, say) {
  const home = await address(tab);
  const done = [];
  const again = new Set();
  while (done.length < mostClicks) {
    await tab.mouse.move(0, 0);
    if (await tab.$("[role=tooltip]:not([hidden])")) await tab.keyboard.press("Escape");
    const control = await tab.evaluate(next, done);
    if (control) {
      done.push(control.key);
      await click(tab, home, control, say).catch(async (error) => {
        // The driver may speak to a page that is being replaced; a control that can't be clicked fails again.
        if (again.has(control.key)) return say(`can't click ${control.name}: ${error.message}`);
        again.add(done.pop());
        await tab.goto(home);
      });
    } else {
      if (!(await tab.$("dialog[open]"))) return;
      await tab.keyboard.press("Escape");
      if (await tab.$("dialog[open]")) return say("Escape doesn't close the dialog");
    }
  }
  say(`more than ${mostClicks} things to click`);
}

async function look(tab, page, other, say) {
  await tab.goto(task.site + page);
  (await tab.evaluate(faults)).forEach(say);
  (await tab.evaluate(unseenFocus)).forEach(say);
  await other.goto(task.site + page);
  for (const each of [tab, other]) await each.evaluate(setFace, task.fonts);
  differences(await tab.evaluate(layout), await other.evaluate(layout)).slice(0, 3).forEach(say);
  for (const id of await tab.evaluate(places)) {
    await tab.goto("about:blank");
    await tab.goto(`${task.site}${page}#${id}`);
    if (!(await tab.evaluate(isAtTarget))) say(`#${id} isn't seen`);
  }
  await tab.goto(task.site + page);
  await clickThrough(tab, say);
  (await tab.evaluate(faults)).forEach((fault) => say(`after all clicks: ${fault}`));
  await tab.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
}

const firefox = await start({});
const chrome = await puppeteer.launch({ executablePath: task.chrome, args: task.arguments });
for (const screen of screens) {
  const other = await chrome.newPage();
  await other.setViewport(screen);
  for (const page of task.pages) {
    const { tab, say } = await open(firefox, page, screen);
    await look(tab, page, other, say);
    await tab.close();
  }
}
await chrome.close();
await firefox.close();
const plain = await start({ "ui.useAccessibilityTheme": 1, "browser.display.document_color_use": 2, "ui.prefersReducedMotion": 1 });
for (const page of task.pages) {
  const { tab, say } = await open(plain, page, screens[1], " with forced colours");
  await tab.goto(task.site + page);
  (await tab.evaluate(faults)).forEach(say);
  (await tab.evaluate(unseenFocus)).forEach(say);
  await tab.close();
}
await plain.close();
fs.writeFileSync(task.results, JSON.stringify(results, null, 2));
