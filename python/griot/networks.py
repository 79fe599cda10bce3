"""A graph for networkx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from griot import _engine

if TYPE_CHECKING:
    import networkx


def to_networkx(graph: _engine.Graph) -> networkx.MultiDiGraph:
    """``graph`` with the attributes of the GraphML export, lists as lists; what
    is not there has no attribute."""
    try:
        import networkx
    except ImportError as error:
        raise ImportError(
            "to_networkx needs networkx: pip install networkx"
        ) from error
    network = networkx.MultiDiGraph()
    for entity in graph.entities:
        network.add_node(entity.id, **_of_entity(entity))
    for fact in graph.facts:
        if fact.subject is not None and fact.object is not None:
            network.add_edge(
                fact.subject.id,
                fact.object.id,
                key=fact.id,
                label=fact.predicate,
                weight=float(len(fact.documents)),
                **_of_fact(fact),
            )
        else:
            _add_event(network, fact)
    return network


def _add_event(network: networkx.MultiDiGraph, fact: _engine.Fact) -> None:
    network.add_node(fact.id, kind="event", label=fact.predicate,
                     **_of_fact(fact))
    parts: list[tuple[str, Any, _engine.Entity]] = []
    if fact.subject is not None:
        parts.append(("subject", None, fact.subject))
    if fact.object is not None:
        parts.append(("object", None, fact.object))
    parts += [(part.role, part.marker, part.entity)
              for part in fact.qualifiers]
    for number, (role, marker, entity) in enumerate(parts):
        network.add_edge(
            fact.id,
            entity.id,
            key=f"{fact.id}_{number}",
            **_present(label=role, role=role, marker=marker, weight=1.0),
        )


def _of_entity(entity: _engine.Entity) -> dict[str, Any]:
    return _present(
        kind="entity",
        label=entity.name,
        type=entity.type,
        mention=entity.kind,
        document=entity.document.id if entity.document else None,
        aliases=entity.aliases,
        known_id=entity.known_id,
        country=entity.country,
        latitude=entity.latitude,
        longitude=entity.longitude,
        mentions=len(entity.mentions),
    )


def _of_fact(fact: _engine.Fact) -> dict[str, Any]:
    return _present(
        fact=fact.id,
        relation=fact.relation,
        lemma=fact.lemma,
        polarity=fact.polarity,
        modality=fact.modality,
        time=fact.time,
        granularity=fact.granularity,
        confidence=round(fact.confidence, 4),
        salience=round(fact.salience, 4),
        backbone=fact.backbone,
        inferred=fact.inferred,
        statements=len(fact.statements),
        sources=fact.sources,
        documents=[document.id for document in fact.documents],
        publishers=fact.publishers,
        speakers=[speaker.name for speaker in fact.speakers],
        first_said=fact.first_said,
        last_said=fact.last_said,
        qualifiers=[
            _present(role=part.role, marker=part.marker, entity=part.entity.id,
                     name=part.entity.name)
            for part in fact.qualifiers
        ],
        evidence=[_of_statement(statement) for statement in fact.statements],
    )


def _of_statement(statement: _engine.Statement) -> dict[str, Any]:
    chain = statement.attribution
    return _present(
        document=statement.document.id,
        begin=statement.begin,
        end=statement.end,
        quote=statement.quote,
        said_by=[link.source.name for link in chain],
        medium=chain[0].medium if chain else None,
        confidence=round(statement.confidence, 4),
        extractor=statement.extractor,
    )


def _present(**attributes: Any) -> dict[str, Any]:
    return {key: value for key, value in attributes.items()
            if value is not None and value != []}
