import Oversight
import TestSupport
import Testing

@Suite("The state of all entities")
struct StateTests {
    private var state: OversightState {
        var state = OversightState()
        var position = 0
        func add(_ kind: StreamKind, _ id: String, _ event: OversightEvent) {
            position += 1
            state.apply(event, at: position, to: OversightStream(kind, id))
        }
        add(.municipality, "ange", .municipality(.registered(.init(on: "2024-01-01", name: "Ånge"))))
        add(
            .body, "ange-ks",
            .body(.established(.init(on: "2024-01-01", municipality: "ange", name: "Kommunstyrelsen", kind: .board))))
        add(
            .body, "timra-ks",
            .body(.established(.init(on: "2024-01-01", municipality: "timra", name: "Kommunstyrelsen", kind: .board))))
        add(.unit, "ange-vard", .unit(.established(.init(on: "2024-01-01", municipality: "ange", name: "Vård"))))
        add(
            .unit, "ange-hemtjanst",
            .unit(.established(.init(on: "2024-01-01", municipality: "ange", name: "Hemtjänst", parent: "ange-vard"))))
        add(
            .meeting, "ange-ks-2024-09-11",
            .meeting(.scheduled(.init(on: "2024-01-01", body: "ange-ks", date: "2024-09-11"))))
        add(
            .meeting, "ange-ks-2024-09-11",
            .meeting(.recusalDeclared(.init(on: "2024-09-11", person: "p-1", report: "r-1"))))
        return state
    }

    @Test("Things are found by name or identifier, within their municipality")
    func find() {
        #expect(state.municipality(named: "Ånge kommun")?.id == "ange")
        #expect(state.municipality(named: "ange")?.id == "ange")
        #expect(state.municipality(named: "Timrå") == nil)
        #expect(state.body(named: "kommunstyrelsen", of: "ange")?.id == "ange-ks")
        #expect(state.body(named: "kommunstyrelsen", of: "timra")?.id == "timra-ks")
        #expect(state.body(named: "timra-ks", of: "ange") == nil)
        #expect(state.unit(named: "hemtjänst", of: "ange")?.id == "ange-hemtjanst")
        #expect(state.unit(named: "ange-hemtjanst", of: "timra") == nil)
        #expect(state.board(of: "timra")?.id == "timra-ks")
        #expect(state.board(of: "hudiksvall") == nil)
    }

    @Test("A unit's ancestors go up to the top, and not round in a circle")
    func ancestors() {
        #expect(state.ancestors(of: "ange-hemtjanst") == ["ange-hemtjanst", "ange-vard"])
        var circular = state
        let moved = OversightEvent.unit(.moved(.init(on: "2024-02-01", parent: "ange-hemtjanst")))
        circular.apply(moved, at: 8, to: .init(.unit, "ange-vard"))
        #expect(circular.ancestors(of: "ange-hemtjanst") == ["ange-hemtjanst", "ange-vard"])
    }

    @Test("A recusal holds in its matter at its meeting")
    func recusals() {
        #expect(state.recused(in: "r-1", at: "ange-ks", on: "2024-09-11") == ["p-1"])
        #expect(state.recused(in: "r-2", at: "ange-ks", on: "2024-09-11") == [])
        #expect(state.recused(in: "r-1", at: "ange-ks", on: "2024-09-12") == [])
        #expect(state.recused(in: "r-1", at: "timra-ks", on: "2024-09-11") == [])
    }

    @Test("An event of another kind than its stream changes nothing")
    func foreign() {
        var state = OversightState()
        let slot = state.slot(of: .init(.goal, "x"))
        let before = state
        state.apply(.matter(.closed(.init(on: "2024-01-01"))), at: 1, to: slot)
        #expect(state == before)
    }

    @Test("A stream's name contains its kind and the entity's id", arguments: StreamKind.allCases)
    func streamName(_ kind: StreamKind) {
        let stream = OversightStream(kind, "ange-2024-x")
        #expect(stream.name == "\(kind.rawValue)-ange-2024-x")
        #expect(OversightStream(name: stream.name) == stream)
        #expect(OversightStream(name: kind.rawValue) == nil)
        #expect(OversightStream(name: "x\(kind.rawValue)-1") == nil)
    }
}
