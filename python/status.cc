#include "python/status.h"

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>

#include <string>

namespace nb = nanobind;

namespace griot::python {

void Raise(const absl::Status& status) {
  const std::string message(status.message());
  const nb::object text = nb::steal(PyUnicode_DecodeUTF8(
      message.data(), static_cast<Py_ssize_t>(message.size()), "replace"));
  const nb::object error =
      nb::module_::import_("griot.errors")
          .attr("_error_of")(absl::StatusCodeToString(status.code()), text);
  PyErr_SetObject(error.type().ptr(), error.ptr());
  throw nb::python_error();
}

}  // namespace griot::python
