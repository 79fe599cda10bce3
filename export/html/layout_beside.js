// A worker of the page's own script, from which a page may make one even when it
// was opened from the disk.

export function startWorker() {
  const script = document.querySelector("script:not([type])").textContent;
  const address = URL.createObjectURL(new Blob([script],
                                               {type: "text/javascript"}));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
