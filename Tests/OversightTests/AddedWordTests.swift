import Oversight
import TestSupport
import Testing

@Suite("One more word of a municipality's documents")
struct AddedWordTests {
    private static func municipality(_ events: MunicipalityEvent...) -> Municipality {
        var municipality = Municipality(id: "granvik")
        municipality.apply(.registered(.init(on: "2023-01-01", name: "Granvik")), at: 1)
        for (index, event) in events.enumerated() { municipality.apply(event, at: index + 2) }
        return municipality
    }

    @Test("is a grade at its place")
    func grade() throws {
        let scale = GradeScale(steps: [
            .init(key: "met", label: "Uppfyllt"), .init(key: "not_met", label: "Ej uppfyllt"),
        ])
        let municipality = Self.municipality(.gradeScaleAdopted(.init(on: "2023-01-01", scale: scale)))
        func adopted(_ word: String, _ means: String, _ place: Int?) throws -> [String] {
            let command = try municipality.adopting(
                AddedWord(kind: .grade, word: word, means: means, place: place), on: "2024-01-01")
            guard case .adoptGradeScale(let scale) = command else { return [] }
            return scale.steps.map { "\($0.key.rawValue)=\($0.label)" }
        }
        #expect(try adopted("Halvt", "half", 2) == ["met=Uppfyllt", "half=Halvt", "not_met=Ej uppfyllt"])
        #expect(try adopted("Halvt", "half", nil) == ["met=Uppfyllt", "not_met=Ej uppfyllt", "half=Halvt"])
        #expect(try adopted("Uppfyllt", "met", 2) == ["not_met=Ej uppfyllt", "met=Uppfyllt"])
        #expect(try adopted("uppfyllt", "reached", 2) == ["not_met=Ej uppfyllt", "reached=uppfyllt"])
        for (word, key, place) in [("Halvt", "half", 4), ("Uppfyllt", "met", 3)] {
            let refusal = #expect(throws: Refusal.self) { try adopted(word, key, place) }
            #expect(refusal?.sentence.contains("from 1 to \(place - 1)") == true, "\(refusal?.sentence ?? "")")
        }
        #expect(try adopted("uppfyllt", "reached", nil) == ["reached=uppfyllt", "not_met=Ej uppfyllt"])
        #expect(try adopted("Uppfyllt", "met", nil) == ["met=Uppfyllt", "not_met=Ej uppfyllt"])
        #expect(throws: Refusal.self) { try adopted("Nått", "met", nil) }
        #expect(throws: Refusal.self) { try adopted(" ", "met", nil) }
    }

    @Test("is a step of the assessments, or says that none is given")
    func assessment() throws {
        let municipality = Self.municipality(
            .assessmentScaleAdopted(
                .init(
                    on: "2023-01-01",
                    steps: [.init(key: "near", label: "Nära", rank: 2), .init(key: "far", label: "Långt", rank: 3)],
                    none: ["Inget"])))
        func adopted(_ word: String, _ means: String, _ place: Int? = nil) throws -> AssessmentScale? {
            let command = try municipality.adopting(
                AddedWord(kind: .assessment, word: word, means: means, place: place), on: "2024-01-01")
            guard case .adoptAssessmentScale(let scale) = command else { return nil }
            return scale
        }
        #expect(try adopted("Nått", "met", 1)?.steps.map(\.rank) == [1, 2, 3])
        #expect(try adopted("Nått", "met", 2)?.steps.map(\.label) == ["Nått", "Nära", "Långt"])
        #expect(try adopted("Nått", "met", 2)?.steps.map(\.rank) == [2, 3, 4])
        #expect(try adopted("Nått", "met")?.steps.map(\.rank) == [2, 3, 4])
        #expect(try adopted("Saknas", "none")?.none == ["Inget", "Saknas"])
        #expect(try adopted("Nära", "none")?.steps.map(\.label) == ["Långt"])
        #expect(throws: Refusal.self) { try adopted("Nått", "near") }
        #expect(throws: Refusal.self) { try adopted("Saknas", "none", 1) }
        let first = try Self.municipality().adopting(
            AddedWord(kind: .assessment, word: "Saknas", means: "none"), on: "2024-01-01")
        guard case .adoptAssessmentScale(let scale) = first else { throw Refusal(.invalid, "No scale.") }
        #expect(scale.steps.map(\.rank) == [1, 2, 3])
        #expect(scale.meaning(of: "saknas") == .notGiven)
    }

    @Test(
        "moves a step of the assessments to a place, and the others close up",
        arguments: [
            ("A", 3, ["B1", "C2", "A3", "D4"]), ("C", 1, ["C1", "A2", "B3", "D4"]), ("B", 2, ["A1", "B2", "C3", "D4"]),
            ("A", 4, ["B1", "C2", "D3", "A4"]), ("D", 3, ["A1", "B2", "D3", "C4"]),
        ])
    func moved(_ word: String, _ place: Int, _ order: [String]) throws {
        let steps = ["A", "B", "C", "D"].enumerated().map { index, word in
            AssessmentStep(key: GradeKey(rawValue: word.lowercased()), label: word, rank: index + 1)
        }
        let municipality = Self.municipality(.assessmentScaleAdopted(.init(on: "2023-01-01", steps: steps, none: [])))
        for means in [word.lowercased(), "other"] {
            let command = try municipality.adopting(
                AddedWord(kind: .assessment, word: word, means: means, place: place), on: "2024-01-01")
            guard case .adoptAssessmentScale(let scale) = command else { throw Refusal(.invalid, "No scale.") }
            #expect(scale.steps.map { "\($0.label)\($0.rank)" } == order)
        }
    }

    @Test(
        "has a place only on a scale",
        arguments: [(WordKind.trend, "worsening"), (.assignment, "done"), (.activity, "on_hold")])
    func noPlace(_ kind: WordKind, _ means: String) {
        let refusal = #expect(throws: Refusal.self) {
            try Self.municipality().adopting(
                AddedWord(kind: kind, word: "Ny", means: means, place: 1), on: "2024-01-01")
        }
        #expect(refusal?.sentence.contains("place") == true)
    }

    @Test("is a word for a trend beside the known ones, and moves if it meant another")
    func trend() throws {
        func adopted(_ municipality: Municipality, _ word: String, _ means: String) throws -> TrendWords? {
            let command = try municipality.adopting(AddedWord(kind: .trend, word: word, means: means), on: "2024-01-01")
            guard case .adoptTrendWords(let words) = command else { return nil }
            return words
        }
        let words = try #require(try adopted(Self.municipality(), "Spretar", "incomparable"))
        #expect(words.meaning(of: "spretar") == .known(.incomparable))
        #expect(words.meaning(of: "Ökad") == .known(.improving), "the known words come with the first one")
        let moved = try #require(try adopted(Self.municipality(), "Ökad", "worsening"))
        #expect(moved.meaning(of: "Ökad") == .known(.worsening))
        #expect(!moved.improving.contains("Ökad"))
        #expect(try adopted(Self.municipality(), "Vet ej", "none")?.meaning(of: "vet ej") == .notGiven)
        #expect(throws: Refusal.self) { try adopted(Self.municipality(), "Spretar", "sideways") }
    }

    @Test("is a word for the status of an assignment")
    func status() throws {
        func adopted(_ means: String) throws -> AssignmentWords? {
            let command = try Self.municipality().adopting(
                AddedWord(kind: .assignment, word: "Nästan klar", means: means), on: "2024-01-01")
            guard case .adoptAssignmentWords(let words) = command else { return nil }
            return words
        }
        #expect(try adopted("in_progress")?.status(of: "nästan klar") == .inProgress)
        #expect(throws: Refusal.self) { try adopted("nearly_done") }
    }

    @Test("is a word for the status of an activity beside the known ones, and comes before them")
    func activityStatus() throws {
        func adopted(_ word: String, _ means: String, in municipality: Municipality) throws -> Municipality {
            let command = try municipality.adopting(
                AddedWord(kind: .activity, word: word, means: means), on: "2024-01-01")
            var municipality = municipality
            for event in try municipality.decide(command, Occasion(on: "2024-01-01", today: "2030-01-01")) {
                municipality.apply(event, at: 9)
            }
            return municipality
        }
        func status(_ word: String, of municipality: Municipality) -> ActivityStatus? {
            Vocabulary(of: municipality, asOf: "2024-06-01").activityStatus(word)
        }
        #expect(status("Färdigställd", of: Self.municipality()) == nil)
        let one = try adopted(" Färdigställd", "completed_on_plan", in: Self.municipality())
        #expect(status("färdigställd", of: one) == .completedOnPlan)
        #expect(status("Vänteläge", of: one) == .onHold)
        #expect(one.activityWords.value()?.words.map(\.label) == ["Färdigställd"])
        let two = try adopted("Vänteläge", "cancelled", in: one)
        #expect(status("Vänteläge", of: two) == .cancelled)
        #expect(try adopted("FÄRDIGSTÄLLD", "completed_on_plan", in: two).revision == two.revision, "as it is already")
        let moved = try adopted("FÄRDIGSTÄLLD", "completed_deviating", in: two)
        #expect(status("Färdigställd", of: moved) == .completedDeviating)
        #expect(moved.activityWords.value()?.words.count == 2)
        let refusal = #expect(throws: Refusal.self) { try adopted("Färdigställd", "done", in: one) }
        #expect(refusal?.sentence.contains("completed_on_plan") == true)
        #expect(throws: Refusal.self) { try adopted(" ", "on_hold", in: one) }
    }

    @Test("is not added as of a day before the words that it is to be in")
    func earlier() {
        let municipality = Self.municipality(
            .assignmentWordsAdopted(.init(on: "2023-05-01", words: [.init(status: .done, label: "Klart")])))
        let added = AddedWord(kind: .assignment, word: "Nästan klar", means: "in_progress")
        #expect(throws: Never.self) { try municipality.adopting(added, on: "2023-05-01") }
        let refusal = #expect(throws: Refusal.self) { try municipality.adopting(added, on: "2023-04-30") }
        #expect(refusal?.sentence.contains("2023-05-01") == true)
    }

    @Test("The known words have one meaning each", arguments: WordKind.allCases)
    func known(kind: WordKind) throws {
        switch kind {
        case .grade:
            #expect(KnownWords.grade("I hög grad uppfyllt") == "largely_met")
            #expect(KnownWords.grade("bidrar till  målet") == "contributes")
            #expect(KnownWords.grade("Halvbra") == nil)
        case .assessment:
            #expect(KnownWords.assessment("Inget värde angivet") == .notGiven)
            #expect(KnownWords.assessment("Nära värde") == .known(.init(key: "near", label: "Nära värde", rank: 2)))
            #expect(KnownWords.assessment("Hyfsat") == .unknown)
        case .trend:
            #expect(KnownWords.trend("Minskad") == .known(.worsening))
            #expect(KnownWords.trend("Uppåt") == .unknown)
        case .assignment:
            #expect(KnownWords.status("Pågår enligt plan") == .inProgress)
            #expect(KnownWords.status("Nästan klar") == nil)
        case .activity:
            #expect(KnownWords.activityStatus("pågående med avvikelser") == .inProgressDeviating)
            #expect(KnownWords.activityStatus("Färdigställd") == nil)
        }
        let words = KnownWords.all(kind).map(Wording.key)
        #expect(Set(words).count == words.count)
    }
}
