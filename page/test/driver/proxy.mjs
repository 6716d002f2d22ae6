// SPDX-License-Identifier: MIT
// A proxy that answers nothing and remembers who was asked for: whatever a page, its frames or its
// workers ask of the network comes here, also what the driver of the browser does not see.
import http from "node:http";

/// What browsers ask their makers for by themselves, whatever page is open.
const makers =
  /(^|\.)(mozilla\.(org|com|net)|firefox\.com|mozaws\.net|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

export async function startProxy() {
  const asked = [];
  const servers = {};
  const remember = (host) => {
    if (!makers.test(host.replace(/:\d+$/, ""))) asked.push(host);
  };
  const server = http.createServer((request, response) => {
    const { host } = new URL(request.url, "http://unknown");
    if (servers[host]) return servers[host](request, response);
    remember(host);
    return response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    remember(request.url);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 No network\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: server.address().port,
    /// Answers for a server of this name.
    serve: (host, answer) => { servers[host] = answer; },
    /// Takes what was asked for since the last time.
    take: () => asked.splice(0),
    stop: () => new Promise((done) => { server.closeAllConnections?.(); server.close(done); }),
  };
}
