// SPDX-License-Identifier: MIT
// What is compared: commands in the order in which they run, in a copy of the examples.

const days = {
  lincolnshire: '2021-12-07',
  wirral: '2021-07-29',
  'cheshire-and-merseyside': '2021-07-29',
  complete: '2022-07-01',
  round: '2022-07-20',
};
const folders = Object.keys(days);
const files = {
  'examples/lincolnshire/system.yaml': days.lincolnshire,
  'examples/wirral/place.yaml': days.wirral,
  'examples/cheshire-and-merseyside/system.yaml': days.wirral,
  'examples/complete/system.yaml': days.complete,
  'examples/complete/place.yaml': days.complete,
  'examples/round/felpersham.yaml': days.round,
};
const formats = {
  check: ['text', 'json', 'html', 'markdown', 'csv', 'sarif', 'junit', 'github', 'ndjson'],
  summary: ['text', 'json', 'html', 'markdown', 'csv'],
  brief: ['text', 'markdown', 'html', 'docx'],
  map: ['text', 'markdown', 'svg', 'html', 'dot', 'mermaid', 'json'],
  questions: ['text', 'markdown', 'html', 'csv', 'xlsx', 'json'],
  catalogue: ['text', 'markdown', 'html', 'csv', 'json'],
  diff: ['text', 'markdown', 'html', 'json'],
};
const packs = ['common', 'principles', 'expectations', 'establishment',
  'health-and-wellbeing-boards', 'core-features', 'place-partnerships', 'statute-2022',
  'ics-transition'];
const schemas = ['arrangements', 'pack', 'profile', 'paper', 'report', 'finding'];

/** [command, options..., '--format', F] for each format F of the command. */
const inEach = (command, ...options) =>
  formats[command].map((format) => [command, ...options, '--format', format]);

const reports = [
  ...folders.flatMap((name) => inEach('check', `examples/${name}`, '--as-of', days[name])),
  ...folders.map((name) => ['check', `examples/${name}`, '--as-of', days[name], '--verbose']),
  ...inEach('check', 'examples', '--as-of', '2022-07-02'),
  ...formats.summary.map((format) =>
    ['check', 'examples', '--as-of', '2022-07-02', '--summary', '--format', format]),
  ['check', 'examples/complete', '--fail-on', 'should', '--require-evidence', '--as-of', days.complete],
  ['check', 'examples/wirral', '--pack', 'examples/packs/wirral', '--as-of', days.wirral],
  ['check', 'examples/complete', '--as-of', '2023-04-01', '--jobs', '1', '--only-reference'],
];

const documents = Object.entries(files).flatMap(([file, day]) => [
  ...inEach('brief', file, '--as-of', day),
  ...inEach('map', file, '--as-of', day),
  ...inEach('questions', file, '--as-of', day),
]);

const reference = [
  ...inEach('catalogue'),
  ...[...packs, 'EST1', 'icp.chair', 'no-such-thing'].map((name) => ['explain', name]),
  ...schemas.flatMap((name) =>
    ['json', 'markdown', 'text'].map((format) => ['schema', name, '--format', format])),
  ['test', 'examples/packs/wirral'],
  ['init', 'system'], ['init', 'place'], ['init', 'system', '--all'], ['init', 'place', '--all'],
  ['--version'], ['--help'], ['check', '--help'], ['completion', 'bash'],
];

const edits = [
  ['set', 'examples/round/felpersham.yaml', 'icp.meetings.in_public=true', '--dry-run'],
  ['set', 'examples/round/felpersham.yaml', 'icp.meetings.in_public=true'],
  ['set', 'examples/lincolnshire/system.yaml', 'name=Lincoln: a "quoted" # name'],
  ['set', 'examples/lincolnshire/system.yaml', 'icp.no_such_fact=1'],
  ['unset', 'examples/round/felpersham.yaml', 'icp.meetings.in_public'],
  ['answer', 'examples/round/felpersham.yaml', '--from', 'examples/round/board.csv',
    '--from', 'examples/round/health.csv', '--as-of', days.round, '--dry-run'],
  ['answer', 'examples/round/felpersham.yaml', '--from', 'examples/round/board.csv',
    '--as-of', days.round],
  ['questions', 'examples/round/felpersham.yaml', '--as-of', days.round, '-o', 'asked.xlsx'],
  ['answer', 'examples/round/felpersham.yaml', '--from', 'asked.xlsx', '--as-of', days.round],
];

const written = [
  ['check', 'examples/wirral', '--as-of', days.wirral, '-o', 'before.json'],
  ['check', 'examples/wirral', '--as-of', '2022-07-02', '-o', 'after.json', '-o', 'after.html'],
  ...inEach('diff', 'before.json', 'after.json'),
  ['merge', 'before.json', 'after.json', '--format', 'json'],
  ['brief', 'examples/complete/place.yaml', '--as-of', days.complete, '-o', 'paper.docx'],
  ['brief', 'examples/complete/system.yaml', '--as-of', days.complete, '--template', 'paper.docx',
    '-o', 'styled.docx'],
  ['check', 'examples/wirral', '-o', 'examples/wirral/place.yaml'],
  ['check', 'examples/wirral', '-o', 'no-such-folder/report.html'],
];

const bad = {
  'bad/date.yaml': 'kind: system\nname: A\ndescribed_on: 2022-13-01\nchairr: x\n',
  'bad/syntax.yaml': 'kind: system\nname: "A\n  - b: [\n',
  'bad/tabs.yaml': 'kind: system\n\tname: A\n',
  'bad/empty.yaml': '',
  'bad/number.yaml': 'kind: system\nname: 1e400\ndescribed_on: 0x1F\n',
  'bad/bytes.yaml': Uint8Array.from([0x6b, 0xff, 0xfe, 0x00, 0x0a]),
  'bad/deep.yaml': '['.repeat(5000),
};
const mistakes = [
  ...Object.keys(bad).flatMap((file) => [['check', file], ['questions', file], ['map', file]]),
  ...inEach('check', 'bad'),
  ['check', 'no-such-file.yaml'],
  ['check', 'bad', '--as-of', 'yesterday'],
  ['check', 'bad', '--format', 'pdf'],
  ['chekc', 'bad'],
  [],
];

const asInput = (words, input) => ({ words, input });
const inputs = [
  asInput(['check', '-', '--as-of', '2022-07-02'], 'kind: place\nname: Ambridge\n'),
  asInput(['check', '-', '--format', 'json', '--as-of', '2022-07-02'], bad['bad/date.yaml']),
];

export const extraFiles = bad;
export const cases = [
  ...[...reports, ...documents, ...reference, ...mistakes, ...edits, ...written]
    .map((words) => asInput(words, '')),
  ...inputs,
];
