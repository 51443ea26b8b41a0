// The desk needs no script. With one, what is typed is kept every few seconds, and an act on many goes on by itself.
"use strict";

const EVERY = 8000;

function watched(form) {
  const drafter = form.querySelector('input[name="drafter"]');
  if (!drafter || form.querySelector('button[name="drop-draft"]')) return;
  let kept = written(form);
  const keep = () => {
    const now = written(form);
    if (now === kept) return;
    const sent = new URLSearchParams(now);
    sent.set("keep-draft", "quietly");
    // What cannot be kept now is tried again; nobody is told, for nothing is lost that is still on the page.
    fetch(form.getAttribute("action") || window.location.pathname, { method: "POST", body: sent, credentials: "same-origin", redirect: "manual" })
      .then((answer) => { if (answer.status === 204) kept = now; })
      .catch(() => {});
  };
  const timer = window.setInterval(keep, EVERY);
  form.addEventListener("submit", () => window.clearInterval(timer));
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
}

function written(form) {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value);
  return typed.toString();
}

document.querySelectorAll('form[method="post"]').forEach(watched);
document.querySelectorAll("form[data-go-on]").forEach((form) => {
  const more = form.querySelector("button[type=submit], button:not([type])");
  window.setTimeout(() => form.requestSubmit(more || undefined), 400);
});
