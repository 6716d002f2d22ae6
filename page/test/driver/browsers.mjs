// SPDX-License-Identifier: MIT
// The two browsers that the tests drive: Chromium and Firefox, as Debian installs them.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";

/// What Firefox would ask of the network by itself, it does not ask.
const quietFirefox = {
  "app.normandy.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.search.update": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

/// Firefox saves downloads into a folder without asking.
const downloadsOfFirefox = (folder) => ({
  "browser.download.folderList": 2,
  "browser.download.dir": folder,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.download.open_pdf_attachments_inline": false,
  "browser.helperApps.neverAsk.saveToDisk": "application/octet-stream",
});

/// All that a browser asks of the network goes to a proxy of ours, which counts it.
const proxyOfFirefox = (port) => ({
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": port,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": port,
  "network.proxy.allow_hijacking_localhost": true,
});

const settings = {
  chromium: ({ port, flags }) => ({
    browser: "chrome",
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--proxy-server=127.0.0.1:${port}`,
      "--proxy-bypass-list=<-loopback>",
      ...flags,
    ],
  }),
  firefox: ({ port, folder, dark, prefs }) => ({
    browser: "firefox",
    executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
    extraPrefsFirefox: {
      ...quietFirefox,
      ...downloadsOfFirefox(folder),
      ...proxyOfFirefox(port),
      "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
      ...prefs,
    },
  }),
};

export const names = (process.env.BROWSERS || "chromium,firefox").split(",");

/// launch NAME: the browser, with the folder into which it downloads.
/// `flags` are for Chromium, `prefs` and `dark` for Firefox, which cannot change colours later.
export async function launch(name, { port, flags = [], prefs = {}, dark = false }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "icpcheck-page-"));
  const browser = await puppeteer.launch({
    headless: true,
    protocolTimeout: 120_000,
    timeout: 120_000, // on a busy machine
    ...settings[name]({ port, flags, folder, prefs, dark }),
  });
  if (name === "chromium") await saveInto(browser, folder);
  return { name, browser, folder, dark };
}

async function saveInto(browser, folder) {
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
}

export async function close({ browser, folder }) {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
