"""The table of sounds is what its generator writes."""

import runpy
from importlib import metadata
from pathlib import Path

import pytest

from planforge import sounds

GENERATOR = Path(__file__).parent / "generate" / "sounds.py"


def test_the_table_of_sounds_is_fresh():
    pytest.importorskip("pypinyin", reason="需要 pypinyin 才能重新生成读音表")
    if f"pypinyin {metadata.version('pypinyin')}." not in sounds.__doc__:
        pytest.skip("读音表由另一版本的 pypinyin 生成")
    generator = runpy.run_path(str(GENERATOR))
    assert generator["TARGET"].read_text(encoding="utf-8") == generator["render"]()
