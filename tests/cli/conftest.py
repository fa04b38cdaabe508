import pytest

from checker import cli


@pytest.fixture
def command(monkeypatch, capsys, tmp_path):
    """Runs the command in an empty folder without a cache: exit status, standard output, lines of standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECKER_NO_CACHE", "true")

    def run(*args):
        with pytest.raises(SystemExit) as left:
            cli.main(args)
        out, err = capsys.readouterr()
        return left.value.code, out, err.splitlines()

    return run
