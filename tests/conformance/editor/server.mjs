// SPDX-License-Identifier: MIT
// The editor's server for YAML, talked to as an editor does: JSON-RPC over its standard streams.
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

// A server that is silent for longer is taken for dead.
const patience = 60000;

export class Server {
  #process;
  #waiting = new Map();
  #problems = new Map();
  #buffer = Buffer.alloc(0);
  #settings;
  #last = 0;

  /// `schemas`: which schema files are for which files, as an editor's setting yaml.schemas says it.
  constructor(modules, schemas) {
    const yaml = { validate: true, completion: true, hover: true, schemas };
    this.#settings = { yaml: { ...yaml, schemaStore: { enable: false } } };
    const program = path.join(modules, "node_modules/yaml-language-server/bin/yaml-language-server");
    this.#process = spawn(process.execPath, [program, "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#process.stdout.on("data", (data) => this.#read(data));
  }

  async start() {
    const workspace = { configuration: true, didChangeConfiguration: { dynamicRegistration: true } };
    const textDocument = {
      completion: { completionItem: { documentationFormat: ["markdown"] } },
      hover: { contentFormat: ["markdown"] },
      publishDiagnostics: {},
    };
    await this.#ask("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace, textDocument },
    });
    this.#send({ method: "initialized", params: {} });
    this.#send({ method: "workspace/didChangeConfiguration", params: { settings: this.#settings } });
  }

  /// Opens a text as the file of this name; what the server finds wrong with it.
  open(file, text) {
    const uri = pathToFileURL(file).href;
    const found = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no word about ${file}`)), patience);
      this.#problems.set(uri, (problems) => {
        clearTimeout(timer);
        resolve(problems);
      });
    });
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    this.#send({ method: "textDocument/didOpen", params: { textDocument } });
    return found;
  }

  async complete(file, position) {
    const list = await this.#at("completion", file, position);
    return list?.items ?? list ?? [];
  }

  async hover(file, position) {
    const answer = await this.#at("hover", file, position);
    return answer?.contents?.value ?? "";
  }

  stop() {
    this.#process.kill();
  }

  #at(what, file, position) {
    const textDocument = { uri: pathToFileURL(file).href };
    return this.#ask(`textDocument/${what}`, { textDocument, position });
  }

  #ask(method, params) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${method}`)), patience);
      this.#waiting.set(id, (message) => {
        clearTimeout(timer);
        message.error ? reject(new Error(message.error.message)) : resolve(message.result);
      });
      this.#send({ id, method, params });
    });
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString("ascii", 0, end))[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const text = this.#buffer.toString("utf8", end + 4, end + 4 + length);
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#hear(JSON.parse(text));
    }
  }

  #hear(message) {
    if (message.method === undefined) {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    } else if (message.method === "textDocument/publishDiagnostics") {
      this.#problems.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.id !== undefined) {
      this.#send({ id: message.id, result: this.#answer(message) });
    }
  }

  /// What the server asks of an editor.
  #answer({ method, params }) {
    if (method !== "workspace/configuration") return null;
    return params.items.map(({ section }) => this.#settings[section] ?? null);
  }
}
