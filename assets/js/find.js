// What the search finds, and in which order. It is loaded with the library and all that can be found, when the search is
// opened first.
(() => {
  "use strict";
  const WORD = /[^\n\r\p{Z}\p{P}]+/gu;
  const EXCERPT = window.matchMedia("(max-width: 40em)").matches ? 90 : 170; // Characters.
  const GROUPS = [
    { name: "Pages and sections", kinds: ["page", "section"], most: 12 },
    { name: "Terms", kinds: ["term"], most: 2 },
    { name: "Examples", kinds: ["example"], most: 4 }
  ];
  const FURNITURE = 5; // Pages that have a section of the same title.
  const NAMED = { page: 16, term: 6, section: 3, example: 3 }; // How much more counts what has the name asked for.
  const WEIGHTS = { page: 1.5, section: 1, example: 0.8, term: 1.4 };
  let index = null;
  let documents = [];

  // The words within names such as lostUpdate.
  function partsOf(text) {
    return (text.match(WORD) || []).filter((word) => /\p{Ll}\p{Lu}/u.test(word))
      .map((word) => word.replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$& ")).join(" ");
  }

  // Sections that many pages have, such as their sources, say little about what they are found for.
  function furniture() {
    const pages = new Map();
    documents.filter(({ kind }) => kind === "section").forEach(({ title }) => {
      pages.set(title, (pages.get(title) || 0) + 1);
    });
    return ({ title }) => (pages.get(title) || 0) >= FURNITURE;
  }

  // Words are indexed as they are written; their forms are looked for when something is found by them.
  function begin(all) {
    window.lunr.tokenizer.separator = /[\n\r\p{Z}\p{P}]+/u;
    documents = all;
    index = window.lunr(function () {
      const builder = this;
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      builder.field("title", { boost: 4 });
      builder.field("page", { boost: 0.7 });
      builder.field("aliases");
      builder.field("text");
      builder.field("parts", { boost: 0.2 });
      const isFurniture = furniture();
      documents.forEach((each, id) => {
        const parts = partsOf(each.title + " " + each.text);
        const boost = isFurniture(each) ? 0.1 : WEIGHTS[each.kind];
        builder.add(Object.assign({ id, parts }, each), { boost });
      });
    });
  }

  // What a word has in common with its other forms: "switch" of "switching" and "switches".
  function stemOf(word) {
    return window.lunr.stemmer(new window.lunr.Token(word)).toString().replace(/i$/, "");
  }

  // A word also matches its other forms and what it begins; a long one that matches nothing may have a mistake.
  function findWord(word) {
    const wildcard = window.lunr.Query.wildcard.TRAILING;
    const stem = stemOf(word);
    const found = index.query((query) => {
      query.term(word, { boost: 1 });
      query.term(word, { boost: 0.3, wildcard });
      if (stem.length > 2 && word.startsWith(stem)) query.term(stem, { boost: 0.6, wildcard });
    });
    return found.length > 0 || word.length < 5 ? found : index.query((query) => { query.term(word, { editDistance: 1 }); });
  }

  // The words of a question, without those that any question has.
  function wordsOf(query) {
    const all = Array.from(new Set(query.toLowerCase().match(WORD) || []));
    const telling = all.filter((word) => window.lunr.stopWordFilter(new window.lunr.Token(word)));
    return telling.length > 0 ? telling : all;
  }

  function findWords(words) {
    const all = new Map();
    words.forEach((word) => {
      findWord(word).forEach((match) => {
        const result = all.get(match.ref)
          || Object.assign({ score: 0, words: 0, terms: [] }, documents[match.ref]);
        result.score += match.score;
        result.words++;
        result.terms = result.terms.concat(Object.keys(match.matchData.metadata));
        all.set(match.ref, result);
      });
    });
    return Array.from(all.values());
  }

  // Texts that say the same have the same key: "What is a thread?" and "threads".
  function keyOf(text) {
    return wordsOf(text).map(stemOf).sort().join(" ");
  }

  // What has all words; if nothing has, what has any of them. An exact title comes first.
  function find(query) {
    const words = wordsOf(query);
    const any = findWords(words);
    const all = any.filter((result) => result.words === words.length);
    const found = all.length > 0 ? all : any;
    const key = keyOf(query);
    function score(result) {
      const base = result.score * result.words * result.words;
      const names = result.title.split(", ").concat((result.aliases || "").split(", "));
      if (result.kind === "page") names.push(result.page);
      if (names.some((name) => name && keyOf(name) === key)) return base * NAMED[result.kind];
      return result.title.toLowerCase().includes(query.toLowerCase().trim()) ? 1.5 * base : base;
    }
    found.forEach((result) => { result.score = score(result); });
    return found.sort((a, b) => b.score - a.score);
  }

  function grouped(found) {
    return GROUPS.map((group) => {
      const results = found.filter((result) => group.kinds.indexOf(result.kind) >= 0);
      return { name: group.name, results: results.slice(0, group.most) };
    }).filter((group) => group.results.length > 0).sort((a, b) => b.results[0].score - a.results[0].score);
  }

  // The part of a text that has the most of the found words.
  function excerpt(text, words) {
    const places = [];
    text.replace(WORD, (word, at) => {
      if (words.indexOf(word.toLowerCase()) >= 0) places.push({ at, word: word.toLowerCase() });
      return word;
    });
    let best = 0;
    let most = 0;
    places.forEach((place) => {
      const near = places.filter((other) => other.at >= place.at && other.at < place.at + EXCERPT - 30);
      const different = near.filter((one, i) => near.findIndex((other) => other.word === one.word) === i).length;
      if (different > most) {
        most = different;
        best = place.at;
      }
    });
    if (best < EXCERPT / 2) best = 0;
    const start = best === 0 ? 0 : text.indexOf(" ", best - 40) + 1;
    const rest = text.slice(start);
    const end = rest.length <= EXCERPT ? rest.length : rest.lastIndexOf(" ", EXCERPT);
    return (start > 0 ? "… " : "") + rest.slice(0, end) + (end < rest.length ? " …" : "");
  }

  // What a question finds, in groups, the best first.
  function search(query) {
    return grouped(find(query));
  }

  window.siteFinder = { WORD, begin, search, excerpt };
})();
