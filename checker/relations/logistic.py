"""A logistic regression that was fitted before: weights of named features from a data file."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True)
class Model:
    """The weights of the features, and the intercept."""

    weights: Mapping[str, float]
    bias: float

    @classmethod
    def of(cls, package: str, name: str) -> "Model":
        """The model of a data file of a package: a table `weights` with an entry `bias`."""
        text = files(package).joinpath(name).read_text(encoding="utf-8")
        weights = dict(tomllib.loads(text)["weights"])
        return cls({k: w for k, w in weights.items() if k != "bias"}, weights["bias"])

    def likelihood(self, features: Mapping[str, float]) -> float:
        """How likely something with these features is, 0 to 1."""
        return 1 / (1 + math.exp(-self.bias - sum(self.weights[name] * value for name, value in features.items())))
