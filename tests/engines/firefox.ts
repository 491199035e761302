import puppeteer, { type Frame } from "puppeteer-core";
import { type Engine, isThere, openDisplay, screenless, type Tab, windowSize, xvfb } from "./engine.ts";

const program = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";

/** Debian's Firefox ESR, driven over WebDriver BiDi. Only with a window it has WebGL 2 without a graphics card. */
export const firefox: Engine = {
  name: "Firefox ESR",
  packages: "firefox-esr xvfb",
  isInstalled: () => isThere(program, xvfb),
  start: startFirefox,
};

async function startFirefox(): Promise<Tab> {
  const display = await openDisplay();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    headless: false,
    defaultViewport: windowSize,
    timeout: 120_000,
    protocolTimeout: 180_000,
    env: { ...process.env, ...screenless, DISPLAY: display.name },
    extraPrefsFirefox: { "webgl.force-enabled": true, "gfx.webrender.software": true, "ui.prefersReducedMotion": 1 },
  });
  const page = await browser.newPage();
  let place: Frame = page.mainFrame();
  return {
    open: async (address) => {
      place = page.mainFrame();
      await page.goto(address, { timeout: 120_000 });
    },
    // The types of the driver name its handles besides, which no test uses.
    run: (script, ...parts) => place.evaluate(script as never, ...(parts as unknown[])),
    enterFrame: () => {
      const [frame] = page.mainFrame().childFrames();
      if (frame === undefined) return Promise.reject(new Error("the page has no frame"));
      place = frame;
      return Promise.resolve();
    },
    press: (key) => page.keyboard.press(key),
    stroke: async (first, ...others) => {
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.up();
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: async () => {
      await browser.close();
      display.close();
    },
  };
}
