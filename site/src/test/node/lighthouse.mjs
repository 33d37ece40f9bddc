// Judges pages with Lighthouse, one after the other in one Chrome: node lighthouse.mjs TASK.json
// The task has `chrome`, `arguments` of Chrome, `pages` (addresses), `forms` (names, see below) and `results`, the file that is written: for each
// page and form factor the scores of the categories, and the audits below full marks in those that are insisted on.
import fs from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const task = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const insisted = ["accessibility", "best-practices", "seo"];
// Each measurement of speed costs seconds, and the desktop's is the better one.
const forms = {
  speed: { config: undefined, categories: ["performance", ...insisted] },
  mobile: { config: undefined, categories: insisted },
  desktop: { config: desktopConfig, categories: insisted },
};

function places(audit) {
  const items = audit.details?.items ?? [];
  return items
    .map((item) => item.node?.selector ?? item.description ?? item.source ?? item.url)
    .filter(Boolean)
    .slice(0, 3);
}

function flaws(lhr, category) {
  return lhr.categories[category].auditRefs
    .filter((ref) => ref.weight > 0)
    .map((ref) => lhr.audits[ref.id])
    .filter((audit) => audit.score !== null && audit.score < 1)
    .map((audit) => [category, audit.id, audit.title, ...places(audit)].join(": "));
}

async function judge(page, form, port) {
  const flags = {
    port,
    logLevel: "error",
    disableFullPageScreenshot: true,
    onlyCategories: forms[form].categories,
  };
  const { lhr } = await lighthouse(page, flags, forms[form].config);
  if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
  const scores = Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(100 * score)]);
  return { page, form, scores: Object.fromEntries(scores), flaws: insisted.flatMap((name) => flaws(lhr, name)) };
}

const chrome = await launch({ chromePath: task.chrome, chromeFlags: task.arguments });
try {
  const results = [];
  for (const page of task.pages) {
    for (const form of task.forms) results.push(await judge(page, form, chrome.port));
  }
  fs.writeFileSync(task.results, JSON.stringify(results, null, 2));
} finally {
  chrome.kill();
}
