// Reads pages, one JSON object a line ({"html": …}), and answers each with its article's text and the processor time that took.
import { createInterface } from 'node:readline';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { html } = JSON.parse(line);
  const before = process.cpuUsage();
  let text = '';
  try {
    const page = new JSDOM(html, { url: 'https://page.invalid/', virtualConsole: new VirtualConsole() });
    text = new Readability(page.window.document).parse()?.textContent ?? '';
    page.window.close();
  } catch {
    // No article: the same as an empty one.
  }
  const spent = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ text, milliseconds: (spent.user + spent.system) / 1000 }) + '\n');
}
