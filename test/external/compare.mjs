// The heading must read as the plan's title, and nothing but our own link may be markup. What GitHub would link whatever
// stands before it (an address, a mention) is shown as code.
import fs from 'node:fs';

const [expectedFile, xmlFile, jsonFile] = process.argv.slice(2);
const expected = fs.readFileSync(expectedFile, 'utf8');
const decodeEntities = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
// Workflow commands are shown, not obeyed.
const shown = (text) => text.replace(/\\u\{(?:23|3a)\}/g, (found) => (found === '\\u{23}' ? '#' : ':'));

const xml = fs.readFileSync(xmlFile, 'utf8');
const heading = /<heading level="1">([\s\S]*?)<\/heading>/.exec(xml)?.[1] ?? '';
const title = [...heading.matchAll(/<(?:text|code)[^>]*>([\s\S]*?)<\/(?:text|code)>/g)]
  .map(([, text]) => decodeEntities(text))
  .join('');
const problems = [];
if (shown(title) !== expected) problems.push(`title ${JSON.stringify(title)} for ${JSON.stringify(expected)}`);
// One emphasis is ours: the kind of meeting.
const emphases = xml.match(/<emph>/g)?.length ?? 0;
if (/<(?:html_block|html_inline|image)\b/.test(xml) || emphases > 1)
  problems.push('markup of the plan came through in cmark-gfm');
const links = [...xml.matchAll(/<link destination="([^"]*)"/g)].map(([, url]) => url);
if (links.some((url) => url !== 'https://example.org/s')) problems.push(`links: ${links.join(' ')}`);
const json = fs.readFileSync(jsonFile, 'utf8');
if (/"t":"(?:RawInline|RawBlock|Image|Math|Cite|Strikeout)"/.test(json))
  problems.push('markup of the plan came through in pandoc');
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
