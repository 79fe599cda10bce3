#ifndef GRIOT_EXPORT_RDF_VOCABULARY_H_
#define GRIOT_EXPORT_RDF_VOCABULARY_H_

// Namespaces and terms of the RDF exports. Of griot's own vocabulary,
// docs/exports.md says what each term means.

namespace griot::exporter::rdf {

inline constexpr char kRdf[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr char kRdfs[] = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr char kXsd[] = "http://www.w3.org/2001/XMLSchema#";
inline constexpr char kProv[] = "http://www.w3.org/ns/prov#";
inline constexpr char kDcterms[] = "http://purl.org/dc/terms/";
inline constexpr char kSkos[] = "http://www.w3.org/2004/02/skos/core#";
inline constexpr char kGriot[] = "urn:griot:vocabulary:";

}  // namespace griot::exporter::rdf

#endif  // GRIOT_EXPORT_RDF_VOCABULARY_H_
