// usage: node bundle.mjs PACKAGES PAGE.cc
//
// Makes C++ of the page: page.html with the style and the script put in, and
// their hashes in its security policy. PACKAGES is the folder that `npm ci` has
// filled. The bytes depend on nothing else.

import {createHash} from "node:crypto";
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";

const [packages, out] = process.argv.slice(2);
const {buildSync} =
    createRequire(path.join(path.resolve(packages), "package.json"))("esbuild");

// Of the packages whose code is in the script, as their authors ask.
function licences(names) {
  return [...names].sort().map((name) => {
    const folder = path.join(packages, "node_modules", name);
    const {version} =
        JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^LICEN[CS]E/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    const text = readFileSync(path.join(folder, file), "utf8");
    return `${name} ${version}\n\n${text.trim()}\n`;
  }).join("\n");
}

function script() {
  const {outputFiles, metafile} = buildSync({
    entryPoints: ["entry.js"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "ascii",
    legalComments: "none",
    nodePaths: [path.join(path.resolve(packages), "node_modules")],
    metafile: true,
    write: false,
  });
  const used = new Set(Object.keys(metafile.inputs).flatMap((input) =>
    input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.slice(1) ?? []));
  return `/*\n${licences(used).replaceAll("*/", "* /")}*/\n` +
      outputFiles[0].text;
}

function style() {
  return buildSync({entryPoints: ["style.css"], minify: true, write: false,
                    charset: "utf8"}).outputFiles[0].text;
}

// As the policy names an element's text.
function hash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name) => {
    if (!(name in values)) throw new Error(`page.html: ${whole}`);
    return values[name];
  });
}

// An array, because compilers bound the length of a literal.
function bytes(name, text) {
  const all = Buffer.from(text, "utf8");
  const lines = [];
  for (let at = 0; at < all.length; at += 24) {
    lines.push([...all.subarray(at, at + 24)].join(","));
  }
  return `constexpr unsigned char ${name}[] = {\n${lines.join(",\n")}};\n`;
}

const js = script();
const css = style();
if (/<\/script|<!--/i.test(js) || /<\/style/i.test(css)) {
  throw new Error("the script or the style would end its element");
}
const parts =
    fill(readFileSync("page.html", "utf8"),
         {style: css, script: js, styleHash: hash(css), scriptHash: hash(js),
          data: "\0"}).split("\0");
if (parts.length !== 2) throw new Error("page.html: no single {{data}}");
writeFileSync(out, `// Made by export/html/bundle.mjs.
#include "export/html/page.h"

namespace griot::exporter {
namespace {
${bytes("kHead", parts[0])}
${bytes("kTail", parts[1])}
}  // namespace

absl::string_view PageHead() {
  return {reinterpret_cast<const char*>(kHead), sizeof(kHead)};
}
absl::string_view PageTail() {
  return {reinterpret_cast<const char*>(kTail), sizeof(kTail)};
}

}  // namespace griot::exporter
`);
