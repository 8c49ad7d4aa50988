# SPDX-License-Identifier: GPL-3.0-only
import tempfile
import unittest
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

import evaluation
import heads
import train
from batches import UNLEARNT, batch_of, grouped
from export import export, make_small
from fusion import DOMAIN, MEANINGS, spelled_out
from labels import NAMES, POS, RELATIONS, TRIGGERS
from network import Biaffine, Reader, TELLING_LAYERS, WIDTH, with_one
from quantization import quantize
from sentence import Sentence
from start import start_weights
from wordpieces import Pieces, SPECIAL


def two_sentences():
    """A long and a short sentence, with names in one and a tree in the other."""
    sentences = [Sentence("a", ["Ada", "met", "Jan"], names=["B-PER", "O", None]),
                 Sentence("b", ["Go", "!"], pos=["VERB", "PUNCT"], heads=[0, 1], relations=["root", "punct"],
                          triggers=["none", "planned"], participants=[set(), {0}])]
    pieces = [Pieces([101, 7, 8, 9, 10, 102], [SPECIAL, 1, 6, 0, 1, SPECIAL], [1, 3, 4]),
              Pieces([101, 11, 12, 102], [SPECIAL, 1, 5, SPECIAL], [1, 2])]
    return sentences, pieces


class BatchTest(unittest.TestCase):
    def test_padding_and_targets(self):
        batch = batch_of(*two_sentences())
        self.assertEqual(batch.pieces[1].tolist(), [101, 11, 12, 102, 0, 0])
        self.assertEqual(batch.cases[1].tolist()[-2:], [SPECIAL, SPECIAL])
        self.assertEqual(batch.lengths.tolist(), [6, 4])
        self.assertEqual(batch.names.tolist(), [[1, 0, UNLEARNT], [UNLEARNT] * 3])
        self.assertEqual(batch.heads.tolist(), [[UNLEARNT] * 3, [0, 1, UNLEARNT]])
        self.assertEqual(batch.triggers.tolist(), [[UNLEARNT] * 3, [0, 2, UNLEARNT]])

    def test_participants_are_learnt_at_triggers_only(self):
        batch = batch_of(*two_sentences())
        self.assertEqual(batch.participants[1].tolist(), [[UNLEARNT] * 3, [1, 0, UNLEARNT], [UNLEARNT] * 3])
        self.assertTrue((batch.participants[0] == UNLEARNT).all())

    def test_heads_outside_the_window_are_not_learnt(self):
        sentence = Sentence("a", ["x", "y", "z"], pos=["X"] * 3, heads=[3, 0, 2], relations=["dep", "root", "dep"])
        batch = batch_of([sentence], [Pieces([101, 1, 2, 102], [SPECIAL, 0, 0, SPECIAL], [1, 2])])
        self.assertEqual(batch.heads.tolist(), [[UNLEARNT, 0]])

    def test_groups_hold_everything_once_and_keep_the_limit(self):
        lengths = [5, 90, 7, 30, 8, 200]
        groups = list(grouped(lengths, 60))
        self.assertEqual(sorted(index for group in groups for index in group), list(range(6)))
        for group in groups:
            self.assertTrue(len(group) == 1 or len(group) * max(lengths[i] for i in group) <= 60)


class NetworkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(3)
        cls.reader = Reader()
        for scorer in (cls.reader.arc, cls.reader.relation, cls.reader.participant):
            torch.nn.init.normal_(scorer.biaffine.w, std=0.05)
        cls.reader.eval()

    def inputs(self, batch):
        return [torch.from_numpy(array) for array in batch.inputs().values()]

    def test_shapes(self):
        with torch.no_grad():
            shapes = [tuple(output.shape) for output in self.reader(*self.inputs(batch_of(*two_sentences())))]
        self.assertEqual(shapes, [(2, 3, len(NAMES)), (2, 3, len(POS)), (2, 3, 4), (2, 3, len(RELATIONS), 4),
                                  (2, 3, len(TRIGGERS)), (2, 3, 3)])

    def test_padding_changes_nothing(self):
        sentences, pieces = two_sentences()
        with torch.no_grad():
            together = self.reader(*self.inputs(batch_of(sentences, pieces)))
            alone = self.reader(*self.inputs(batch_of(sentences[1:], pieces[1:])))
        torch.testing.assert_close(together[2][1, :2, :3], alone[2][0], atol=1e-4, rtol=1e-4)

    def test_paired_is_the_diagonal_of_all_pairs(self):
        biaffine = Biaffine(4, 6)
        torch.nn.init.normal_(biaffine.w)
        dependents, heads = torch.randn(5, 6), torch.randn(5, 6)
        every = biaffine(dependents[None], heads[None])[0]
        torch.testing.assert_close(biaffine.paired(dependents, heads), every.diagonal(dim1=0, dim2=2).T)

    def test_biaffine_is_the_formula(self):
        biaffine = Biaffine(1, 2)
        torch.nn.init.normal_(biaffine.w)
        dependent, head = torch.randn(1, 1, 2), torch.randn(1, 1, 2)
        expected = with_one(dependent)[0, 0] @ biaffine.w[0] @ with_one(head)[0, 0]
        self.assertAlmostEqual(biaffine(dependent, head).item(), expected.item(), places=5)

    def test_loss_falls_on_one_batch(self):
        torch.manual_seed(4)
        reader = Reader()
        reader.load_state_dict(self.reader.state_dict())
        batch = batch_of(*two_sentences())
        optimizer = train.optimizer_of(reader, 1e-4, 1e-3)
        losses = []
        for _ in range(6):
            loss = train.loss_of(reader, batch, torch.from_numpy(batch.pieces))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        self.assertLess(losses[-1], losses[0])

    def test_mask_spares_specials_and_padding(self):
        batch = batch_of(*two_sentences())
        masked = train.masked(batch, 1.0, 103, np.random.default_rng(1))
        self.assertEqual(masked.tolist(), [[101, 103, 103, 103, 103, 102], [101, 103, 103, 102, 0, 0]])

    def test_saved_weights_start_a_training(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "w.safetensors"
            self.reader.save(path)
            torch.testing.assert_close(start_weights(path)["names.weight"], self.reader.names.weight.detach(),
                                       atol=1e-3, rtol=1e-3)


class HeadsTest(unittest.TestCase):
    def test_heads_learn_and_the_encoder_stays(self):
        torch.manual_seed(6)
        reader = Reader()
        torch.nn.init.normal_(reader.participant.biaffine.w, std=0.05)
        before = {name: weight.clone() for name, weight in reader.state_dict().items()}
        triggers, participants = torch.tensor([0, 1, 0]), torch.full((3, 3), UNLEARNT)
        participants[1] = torch.tensor([1, 0, 1])
        words = heads.Words(torch.randn(3, TELLING_LAYERS * WIDTH), triggers, participants)
        loss = [heads.trigger_loss(reader, words.vectors, triggers).item()]
        heads.train(reader, [words] * 700, passes=3, rate=2e-3, seed=1)
        loss.append(heads.trigger_loss(reader, words.vectors, triggers).item())
        self.assertLess(loss[1], loss[0])
        changed = {name.split(".")[0] for name, weight in reader.state_dict().items() if not weight.equal(before[name])}
        self.assertEqual(changed, {"trigger", "participant"})


class ExportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(5)
        cls.reader = Reader()
        for scorer in (cls.reader.arc, cls.reader.relation, cls.reader.participant):
            torch.nn.init.normal_(scorer.biaffine.w, std=0.05)
        cls.folder = tempfile.TemporaryDirectory()
        full = Path(cls.folder.name) / "full.onnx"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            export(cls.reader, full)
        cls.small = cls.quantized(full)
        cls.sessions = [cls.session(full), cls.session(cls.small)]

    @staticmethod
    def quantized(full):
        small = full.with_name(f"small-{full.name}")
        make_small(full, small)
        return small

    @staticmethod
    def session(path):
        model = spelled_out(onnx.load(str(path))).SerializeToString()
        return onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_contract(self):
        for session in self.sessions:
            self.assertEqual([(i.name, i.type) for i in session.get_inputs()],
                             [(name, "tensor(int64)") for name in ("pieces", "cases", "lengths", "words")])
            self.assertEqual([o.name for o in session.get_outputs()], evaluation.OUTPUTS)

    def test_full_precision_is_the_network(self):
        inputs = batch_of(*two_sentences()).inputs()
        with torch.no_grad():
            expected = self.reader(*(torch.from_numpy(array) for array in inputs.values()))
        for output, wanted in zip(self.sessions[0].run(None, inputs), expected):
            np.testing.assert_allclose(output, wanted.numpy(), atol=2e-4)

    def test_fused_is_what_was_quantised(self):
        plain = Path(self.folder.name) / "plain.onnx"
        quantize(Path(self.folder.name) / "full.onnx", plain)
        inputs = batch_of(*two_sentences()).inputs()
        own = {node.op_type for node in onnx.load(str(self.small)).graph.node if node.domain == DOMAIN}
        self.assertEqual(len(own), len(MEANINGS))
        for one, other in zip(self.session(plain).run(None, inputs), self.sessions[1].run(None, inputs)):
            self.assertLess(np.abs(one - other).mean(), 0.02 * np.abs(one).std() + 1e-3)

    def test_quantised_is_near(self):
        inputs = batch_of(*two_sentences()).inputs()
        full, small = (session.run(None, inputs) for session in self.sessions)
        for one, other in zip(full, small):
            self.assertLess(np.abs(one - other).mean(), 0.05 * np.abs(one).std() + 0.02)

    def test_quantised_does_not_depend_on_the_batch(self):
        sentences, pieces = two_sentences()
        together = self.sessions[1].run(None, batch_of(sentences, pieces).inputs())
        alone = self.sessions[1].run(None, batch_of(sentences[1:], pieces[1:]).inputs())
        np.testing.assert_allclose(together[0][1, :2], alone[0][0], atol=1e-5)
        np.testing.assert_allclose(together[2][1, :2, :3], alone[2][0], atol=1e-5)

    def test_quantised_again_is_the_same(self):
        reader = Reader()
        reader.load_state_dict(start_weights(self.small))
        full = Path(self.folder.name) / "again.onnx"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            export(reader, full)
        session = self.session(self.quantized(full))
        inputs = batch_of(*two_sentences()).inputs()
        for one, other in zip(self.sessions[1].run(None, inputs), session.run(None, inputs)):
            np.testing.assert_allclose(one, other, atol=1e-3)

    def test_weights_are_small(self):
        self.assertLess(self.small.stat().st_size, 26_000_000)


if __name__ == "__main__":
    unittest.main()
