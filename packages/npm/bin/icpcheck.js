#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The program with the streams and the terminal of this process.
import fs from "node:fs";
import tty from "node:tty";
import { wordsInside } from "../host.js";
import { openHere } from "../index.js";

const notChecked = 2;
const defect = 3;

/** Who shares a stream with us may have made it one that does not wait. */
function patiently(work) {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** "ENOSPC: no space left on device, write" as "No space left on device". */
function sentence(error) {
  const words = error.message.replace(/^\w+: /, "").replace(/, write$/, "");
  return words[0].toUpperCase() + words.slice(1);
}

/** The reason why not all could be written; "" too where the reader has seen enough. */
function write(stream, bytes) {
  try {
    for (let at = 0; at < bytes.length; ) {
      at += patiently(() => fs.writeSync(stream, bytes, at));
    }
  } catch (error) {
    if (error.code !== "EPIPE") return sentence(error);
  }
  return "";
}

/** At most `size` bytes of standard input; none at its end. */
function read(size) {
  const bytes = new Uint8Array(size);
  try {
    return bytes.subarray(0, patiently(() => fs.readSync(0, bytes, 0, size, null)));
  } catch (error) {
    if (error.code === "EOF") return bytes.subarray(0, 0); // how Windows says that a pipe ended
    throw error;
  }
}

/** 0: standard output is no terminal. */
function columns() {
  if (!tty.isatty(1)) return 0;
  return process.stdout.columns || Number.parseInt(process.env.COLUMNS, 10) || 100;
}

async function run() {
  const { NO_COLOR, TERM, GITHUB_STEP_SUMMARY = "" } = process.env;
  const variables = { NO_COLOR: NO_COLOR || (TERM === "dumb" ? "1" : ""), GITHUB_STEP_SUMMARY };
  const program = await openHere({ variables });
  const { status, out, err } = program.run(wordsInside(process.argv.slice(2)), read, { columns: columns() });
  const lost = write(1, out);
  write(2, Buffer.from(err));
  if (!lost) return status;
  write(2, Buffer.from(`error[cli.cannot_write]: The output could not be written: ${lost}.\n`));
  return notChecked;
}

try {
  process.exitCode = await run();
} catch (error) {
  write(2, Buffer.from(`icpcheck: defect: ${error.message}\n`
    + "This is a mistake in icpcheck, not in your files. Please report it.\n"));
  process.exitCode = defect;
}
