"use strict";
(() => {
  const root = document.documentElement;
  const button = document.getElementById("theme");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const recall = () => {
    try {
      return localStorage.getItem("datakata-theme");
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem("datakata-theme", theme);
    } catch {
      // A browser that keeps nothing for files: the choice lasts as long as the page.
    }
  };
  let theme = recall();
  const isDark = () => (theme === null ? prefersDark.matches : theme === "dark");
  const show = () => {
    if (theme !== null) {
      root.dataset.theme = theme;
    }
    button.textContent = isDark() ? "Light theme" : "Dark theme";
  };
  button.addEventListener("click", () => {
    theme = isDark() ? "light" : "dark";
    keep(theme);
    show();
  });
  prefersDark.addEventListener("change", show);
  button.hidden = false;
  show();

  // A link to a kata that the filter hides shows it.
  const all = document.getElementById("show-all");
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches(".kata, .katas") && target.getClientRects().length === 0) {
      all.checked = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  for (const link of document.querySelectorAll(".map a")) {
    link.addEventListener("click", () => setTimeout(reveal));
  }

  // Only a table that is wider than its place is a stop for the keyboard.
  const stops = () => {
    for (const box of document.querySelectorAll(".scroll")) {
      box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
    }
  };
  addEventListener("resize", stops);
  addEventListener("toggle", stops, true);
  stops();

  // Prompts are printed; hints and official answers only where somebody opened them.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.prompt:not([open])")];
    opened.forEach((fold) => (fold.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((fold) => (fold.open = false)));
})();
