// Loads the page again when `cmoc serve` has a newer one. A tab that is not looked at does not keep a line open.
(function () {
  "use strict";
  const seen = encodeURIComponent(document.currentScript.dataset.seen);
  let news = null;

  function listen() {
    if (news || document.hidden) return;
    news = new EventSource(`/.cmoc/changes?seen=${seen}&page=${encodeURIComponent(window.location.pathname)}`);
    news.addEventListener("changed", () => {
      stop();
      window.location.reload();
    });
  }

  function stop() {
    if (news) news.close();
    news = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  window.addEventListener("pagehide", stop);
  listen();
})();
