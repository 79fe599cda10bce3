// The script is the page's and that of the worker which lays the graph out.

if (typeof document === "undefined") {
  import("./layout_worker.js");
} else {
  import("./main.js");
}
