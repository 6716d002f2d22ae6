// SPDX-License-Identifier: MIT
// What is compared: commands in the order in which they run, in a copy of the examples.

const days = {
  lincolnshire: '2021-12-07',
  wirral: '2021-07-29',
  'cheshire-and-merseyside': '2021-07-29',
  complete: '2022-07-01',
  round: '2022-07-20',
};
const files = {
  'examples/lincolnshire/system.yaml': days.lincolnshire,
  'examples/wirral/place.yaml': days.wirral,
  'examples/cheshire-and-merseyside/system.yaml': days.wirral,
  'examples/complete/system.yaml': days.complete,
  'examples/complete/place.yaml': days.complete,
  'examples/round/felpersham.yaml': days.round,
};
const summaryFormats = ['text', 'json', 'html', 'markdown', 'csv', 'xlsx'];

/** Files that cannot be read as descriptions, beside those of the examples. */
export const bad = {
  'bad/date.yaml': 'kind: system\nname: A\ndescribed_on: 2022-13-01\nchairr: x\n',
  'bad/syntax.yaml': 'kind: system\nname: "A\n  - b: [\n',
  'bad/tabs.yaml': 'kind: system\n\tname: A\n',
  'bad/empty.yaml': '',
  'bad/number.yaml': 'kind: system\nname: 1e400\ndescribed_on: 0x1F\nicp: {members: 1.5e-7}\n',
  'bad/bytes.yaml': Uint8Array.from([0x6b, 0xff, 0xfe, 0x00, 0x0a]),
  'bad/deep.yaml': '['.repeat(5000),
};

/** What may follow, by what stands before it, as "check --format" or "explain". */
function wordsOf(script) {
  const known = new Map();
  let command = '';
  for (const line of script.split('\n')) {
    const [, begin, words] = /^\s*"([a-z]+ --[a-z-]+)".* words="([^"]*)"/.exec(line) ?? [];
    if (begin) {
      known.set(begin, words.split(' '));
      [command] = begin.split(' ');
    }
    const [, names] = /^\s*\*\) words="([^"]+)"/.exec(line) ?? [];
    if (names) known.set(command, names.split(' '));
  }
  return known;
}

function reports(inEach) {
  return [
    ...Object.entries(days).flatMap(([name, day]) => [
      ...inEach('check', `examples/${name}`, '--as-of', day),
      ['check', `examples/${name}`, '--as-of', day, '--verbose'],
    ]),
    ...inEach('check', 'examples', '--as-of', '2022-07-02'),
    ...summaryFormats.map((format) =>
      ['check', 'examples', '--as-of', '2022-07-02', '--summary', '--format', format]),
    ['check', 'examples/complete', '--fail-on', 'should', '--require-evidence', '--as-of', days.complete],
    ['check', 'examples/wirral', '--pack', 'examples/packs/wirral', '--as-of', days.wirral],
    ['check', 'examples/complete', '--as-of', '2023-04-01', '--jobs', '4', '--only-reference'],
    ...Object.entries(files).flatMap(([file, day]) => [
      ...inEach('brief', file, '--as-of', day),
      ...inEach('map', file),
      ...inEach('questions', file, '--as-of', day),
    ]),
  ];
}

function reference(inEach, known) {
  return [
    ...inEach('catalogue'),
    ...known.get('explain').filter((_, i) => i % 10 === 0).map((name) => ['explain', name]),
    ['explain', 'icp.chair.name'], ['explain', 'no-such-thing'],
    ...known.get('schema').flatMap((name) => inEach('schema', name)),
    ['test', 'examples/packs/wirral'],
    ...['system', 'place'].flatMap((kind) => [
      ['init', '--kind', kind, '--as-of', days.round],
      ['init', '--kind', kind, '--as-of', days.round, '--all'],
      ...inEach('questions', '--kind', kind, '--as-of', days.round),
    ]),
    ['--version'], ['--help'], ['check', '--help'], ['completion', 'bash'],
  ];
}

function mistakes(inEach) {
  return [
    ...Object.keys(bad).flatMap((file) => [['check', file], ['questions', file], ['map', file]]),
    ...inEach('check', 'bad', '--as-of', '2022-07-02'),
    ['check', 'no-such-file.yaml'],
    ['check', 'bad', '--as-of', 'yesterday'],
    ['check', 'bad', '--format', 'pdf'],
    ['chekc', 'bad'],
    [],
  ];
}

function edits(inEach) {
  const answer = ['answer', 'examples/round/felpersham.yaml', '--as-of', days.round, '--from'];
  return [
    ['set', 'examples/round/felpersham.yaml', 'icp.meetings.in_public=yes', '--dry-run'],
    ['set', 'examples/round/felpersham.yaml', 'icp.meetings.in_public=yes', '--evidence',
      'Minutes of the ICP; 1 July 2022'],
    ['set', 'examples/lincolnshire/system.yaml', 'name=Lincoln: a "quoted" # name'],
    ['set', 'examples/lincolnshire/system.yaml', 'icp.no_such_fact=1'],
    ['unset', 'examples/round/felpersham.yaml', 'icp.meetings.in_public'],
    ...inEach(...answer, 'examples/round/board.csv', '--from', 'examples/round/health.csv', '--dry-run'),
    [...answer, 'examples/round/board.csv'],
    ['questions', 'examples/round/felpersham.yaml', '--as-of', days.round, '-o', 'asked.xlsx'],
    [...answer, 'asked.xlsx'],
  ];
}

function written(inEach) {
  return [
    ['check', 'examples/wirral', '--as-of', days.wirral, '-o', 'before.json'],
    ['check', 'examples/wirral', '--as-of', '2022-07-02', '-o', 'after.json', '-o', 'after.html'],
    ...inEach('diff', 'before.json', 'after.json'),
    ...inEach('diff', 'before.json', 'after.json', '--summary'),
    ...inEach('merge', 'before.json', 'after.json'),
    ...inEach('merge', 'before.json', '--summary', '--sort', 'missing'),
    ...inEach('trend', 'after.json', 'before.json'),
    ['brief', 'examples/complete/place.yaml', '--as-of', days.complete, '-o', 'paper.docx'],
    ['brief', 'examples/complete/system.yaml', '--as-of', days.complete, '--template', 'paper.docx',
      '-o', 'styled.docx'],
    ['check', 'examples/wirral', '-o', 'examples/wirral/place.yaml'],
    ['check', 'examples/wirral', '-o', 'no-such-folder/report.html'],
  ];
}

/** Every format and word that the completion script of the program names is tried. */
export function casesFor(script) {
  const known = wordsOf(script);
  const inEach = (command, ...options) =>
    known.get(`${command} --format`).map((format) => [command, ...options, '--format', format]);
  const commands = [reports, reference, mistakes, edits, written].flatMap((part) => part(inEach, known));
  return [
    ...commands.map((words) => ({ words, input: '' })),
    { words: ['check', '-', '--as-of', '2022-07-02'], input: 'kind: place\nname: Ambridge\n' },
    { words: ['check', '-', '--format', 'json', '--as-of', '2022-07-02'], input: bad['bad/date.yaml'] },
  ];
}
