// Runs before the first paint, so that the page never flashes in the wrong theme.
(function () {
  let wish = 'system';
  try {
    wish = localStorage.getItem('ecopark.theme') || 'system';
  } catch {
    // Storage may be switched off; the system's theme is then used.
  }
  const dark = wish === 'dark' || (wish === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  // Of a module that cannot be loaded nothing else would be heard.
  addEventListener('error', ({ target }) => {
    if (target instanceof HTMLScriptElement) {
      document.documentElement.dataset.broken = '';
    }
  }, true);
})();
