// What is known of the entity or of the facts that the reader has chosen.

import {typeColour} from "./colours.js";
import {swatch} from "./choices.js";
import {firstToRead} from "./first.js";
import {byId, element, news} from "./dom.js";
import {publisherOf} from "./data.js";
import {marked, quoteElement} from "./quote.js";
import {partsOf, sentencesOf} from "./reading.js";
import {caveatsOf, conflictName, counted, percent, phraseOf,
        typeName} from "./words.js";

const FIRST = 60;     // facts shown before the reader asks for more
const FIRST_READ = 8; // facts told while nothing is chosen
const UNFOLDED = 6;   // facts whose sentences are open

export class Details {
  // `choose` gets {entity} or {facts} as the reader follows a link; `review`
  // lets them put right what they see.
  constructor(data, review, choose) {
    this.data = data;
    this.review = review;
    this.choose = choose;
    this.panel = byId("details");
    this.nothing();
  }

  // What to read first of the facts that are shown.
  nothing(facts = []) {
    this.panel.replaceChildren(
      element("h2", {}, "First to read"),
      element("ol", {class: "facts first"}, firstToRead(this.data, facts, FIRST_READ)
        .map((fact) => element("li", {}, element("button", {
          type: "button", "data-row": true,
          onclick: () => this.choose({facts: [fact.index]})},
          this.plainPhrase(fact),
          element("span", {class: "quiet told"}, [
            fact.time, counted(fact.sources, "source"), ...caveatsOf(fact),
            ...fact.figures.length > 1 ? [fact.figures.join(" or ")] : []]
            .filter((part) => part !== "").join(" · ")),
          element("q", {dir: "auto"},
                  this.data.statements[fact.statements[0]].quote.trim()))))),
      element("p", {class: "quiet help"}, "Click a line to read the sentences " +
        "behind it, or a circle for all that is said of it. Keys: / searches, " +
        "Tab and the arrows move, Enter chooses, Escape goes back."));
  }

  entity(index, shown) {
    const entity = this.data.entities[index];
    // What is drawn stands first.
    const rank = (fact) => this.data.facts[fact].salience +
      (this.data.facts[fact].backbone === "none" ? 0 : 1);
    const facts = entity.facts.filter((fact) => shown.has(fact))
      .sort((a, b) => rank(b) - rank(a) || a - b);
    const hidden = entity.facts.length - facts.length;
    this.panel.replaceChildren(
      element("h2", {}, news(entity.name)),
      element("p", {class: "check"}, swatch(typeColour(this.data, entity.type)),
              typeName(entity.type)),
      element("dl", {}, this.about(entity)),
      this.review.entityMarks(index),
      element("p", {class: "quiet"}, counted(facts.length, "fact") +
        (hidden > 0 ? `; the filters hide ${hidden} more` : "")),
      this.factList(facts, index),
      element("p", {}, element("button", {type: "button", onclick: () =>
        this.choose({entity: index, expand: true})}, "Draw its neighbours")));
  }

  about(entity) {
    const rows = [];
    const row = (name, ...values) => rows.push(
      element("dt", {}, name), element("dd", {}, ...values));
    if (entity.aliases.length > 0) {
      row("Also", ...entity.aliases.flatMap((alias, i) =>
        i === 0 ? [news(alias)] : [", ", news(alias)]));
    }
    row("Mentions", counted(entity.mentions, "time"));
    if (entity.mention !== "name" && entity.document >= 0) {
      row("Only in", this.documentName(this.data.documents[entity.document]));
    }
    if (entity.knownId !== "") row("Known as", news(entity.knownId));
    return rows;
  }

  facts(indices) {
    const ends = new Set(indices.flatMap((index) => {
      const {subject, object} = this.data.facts[index];
      return [subject, object].filter((entity) => entity >= 0);
    }));
    this.panel.replaceChildren(
      element("h2", {}, [...ends].slice(0, 2).flatMap((entity, i) =>
        i === 0 ? [this.link(entity)] : [" – ", this.link(entity)])),
      element("p", {class: "quiet"}, counted(indices.length, "fact")),
      this.factList(indices, null));
  }

  // The whole text of a document; a sentence that says something leads to what
  // it says.
  document(index, at) {
    const document = this.data.documents[index];
    const factsOf = new Map();
    for (const fact of this.data.facts) {
      for (const statement of fact.statements) {
        if (this.data.statements[statement].document !== index) continue;
        if (!factsOf.has(statement)) factsOf.set(statement, []);
        factsOf.get(statement).push(fact.index);
      }
    }
    const sentences = sentencesOf(this.data, index);
    this.panel.replaceChildren(
      element("h2", {}, this.documentName(document)),
      element("p", {class: "quiet"}, [document.authors.join(", "),
        document.publisher, document.published,
        counted(sentences.length, "sentence") + " that say something"]
          .filter((part) => part !== "").join(" · ")),
      element("div", {class: "text", dir: "auto"},
        partsOf(document.text, sentences).map(({text, sentence}) => {
          if (sentence === undefined) return text;
          const facts = [...new Set(sentence.statements.flatMap((i) =>
            factsOf.get(i) ?? []))];
          return [element("span", {class: sentence.begin === at ? "read here" : "read"},
                          marked({
            quote: sentence.quote,
            marks: sentence.statements.flatMap((i) => this.data.statements[i].marks)})),
            element("button", {
              type: "button", class: "link count", "data-row": true,
              "aria-label": `${counted(facts.length, "fact")} of this sentence`,
              onclick: () => this.choose({facts})}, facts.length),
            document.text === "" ? "\n" : null];
        })));
  }

  factList(indices, around) {
    const list = element("div", {});
    let next = 0;
    const more = () => {
      for (const index of indices.slice(next, next + FIRST)) {
        list.append(this.factCard(this.data.facts[index], around,
                                  indices.length <= UNFOLDED));
      }
      next += FIRST;
      if (next >= indices.length) return;
      const button = element("button", {type: "button", onclick: () => {
        button.remove();
        more();
      }}, `Show more (${indices.length - next})`);
      list.append(button);
    };
    more();
    return list;
  }

  factCard(fact, around, open) {
    const times = [];
    if (fact.time !== "") times.push(`happened ${fact.time}`);
    if (fact.firstSaid !== "") {
      times.push(fact.firstSaid === fact.lastSaid ? `said ${fact.firstSaid}`
        : `said ${fact.firstSaid} to ${fact.lastSaid}`);
    }
    const sentences = fact.statements.map((statement) =>
      this.sentence(this.data.statements[statement]));
    return element("article", {class: `fact ${fact.stance}`,
                               "data-fact": fact.id},
      element("h3", {}, this.phrase(fact, around)),
      this.badges(fact),
      fact.figures.length > 0
        ? element("p", {class: "quiet"}, "Figures: ", news(fact.figures.join(", ")))
        : null,
      element("p", {class: "quiet"}, [
        ...times, counted(fact.sources, "independent source"),
        `confidence ${percent(fact.confidence)}`].join(" · ")),
      open ? sentences : element("details", {},
        element("summary", {}, counted(sentences.length, "sentence")),
        sentences),
      fact.conflicts.map((conflict) => this.conflict(conflict, fact)),
      this.review.factMarks(fact));
  }

  phrase(fact, around) {
    return phraseOf(fact).flatMap(({entity, words, small}) => [
      entity === undefined
        ? news(words, {class: small ? "small" : "said"})
        : entity === around ? news(this.data.entities[entity].name)
          : this.link(entity), " "]);
  }

  badges(fact) {
    const caveats = caveatsOf(fact);
    if (caveats.length === 0) return null;
    return element("p", {}, caveats.map((caveat) => element("span", {
      class: `badge ${caveat === "denied" || caveat === "disputed" ? caveat
        : "unsure"}`}, caveat)));
  }

  sentence(statement) {
    const document = this.data.documents[statement.document];
    const said = statement.saidBy.flatMap(({entity, cue, medium}, i) => [
      i === 0 ? "Said by " : ", as reported by ", this.link(entity),
      cue === "" ? "" : [" (“", news(cue), "”)"],
      medium === "" ? "" : [" on ", news(medium)]]).flat();
    return element("figure", {},
      quoteElement(statement),
      element("figcaption", {class: "quiet"},
        said.length > 0 ? [...said, ". "] : "The text itself says so. ",
        document.publisher === "" ? "" : [news(document.publisher), ", "],
        this.documentName(document),
        document.published === "" ? "" : `, ${document.published}`,
        ", ", element("button", {type: "button", class: "link", "data-row": true,
          onclick: () => this.choose({document: statement.document,
                                      sentence: statement.begin})}, "whole text"),
        ` (characters ${statement.begin}–${statement.end}). `,
        statement.rule === "" ? ""
          : ["By the rule ", news(statement.rule), ". "]));
  }

  // A link only where the address is one of the web.
  documentName(document) {
    const name = document.title || document.id;
    if (!/^https?:\/\//i.test(document.url)) return news(name);
    return element("a", {href: document.url, target: "_blank",
                         rel: "noopener noreferrer"}, news(name));
  }

  conflict(index, fact) {
    const conflict = this.data.conflicts[index];
    return element("div", {class: "dispute"},
      element("strong", {}, conflictName(conflict)),
      element("ul", {}, conflict.sides.map((side) => {
        const other = this.data.facts[side.fact];
        const sources = new Set(side.statements.map((statement) =>
          publisherOf(this.data.documents[
            this.data.statements[statement].document])));
        return element("li", {},
          side.figure !== "" ? [news(side.figure), ": "] : null,
          other === fact ? "this fact" : element("button", {
            type: "button", class: "link", "data-row": fact === null,
            onclick: () => this.choose({facts: [other.index]})},
            this.plainPhrase(other)),
          " – ", news([...sources].join(", ")));
      })));
  }

  plainPhrase(fact) {
    return phraseOf(fact).filter(({small}) => !small).flatMap(
      ({entity, words}) => [
        news(entity === undefined ? words : this.data.entities[entity].name),
        " "]);
  }

  link(entity) {
    return element("button", {type: "button", class: "link", "data-row": true,
      onclick: () => this.choose({entity})},
      news(this.data.entities[entity].name));
  }
}
