// SPDX-License-Identifier: MIT
// What the module takes for granted in node, and an ES module has not. program.js gives `require`;
// bundlers for pages see none to resolve.
var require = Module['require'];
var __dirname = '/';
