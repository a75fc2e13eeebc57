import EventCatalogue
import Foundation
import JSONValues
import Oversight
import OversightViews

/// The fields of an event as they are stored, of which some are set to what they should have said.
struct EventFields {
    /// The published type.
    private(set) var type: String
    private var version: Int
    private var data: JSONValue

    /// The fields of an event.
    ///
    /// - Throws: ``Refusal`` if what the catalogue writes were no JSON.
    init(_ event: OversightEvent) throws(Refusal) {
        let encoded = EventCatalogue.write(event)
        (type, version) = (encoded.type, encoded.version)
        do {
            data = try JSONValue(json: encoded.data)
        } catch {
            throw Refusal(.invalid, "The \(encoded.type) cannot be read: \(String(describing: error)).")
        }
    }

    /// Whether two events belong to one municipality, as far as they name one.
    func isSameMunicipality(as other: EventFields) -> Bool {
        let (mine, theirs) = (data.member("municipality"), other.data.member("municipality"))
        return mine == nil || theirs == nil || mine == theirs
    }

    /// The event with some fields set.
    ///
    /// - Parameters:
    ///   - assignments: Fields with their values, `field=value`; nothing after the sign removes the field.
    ///   - persons: Finds a person by id or name: the log holds no names.
    /// - Throws: ``Refusal`` if a person is unknown, if one is no such pair or no field of the event, or the values make no event.
    func setting(
        _ assignments: [String], persons: (String) throws(Refusal) -> Identifier<Person>
    ) throws -> OversightEvent {
        var fields = self
        var paths: [(path: [String], value: String)] = []
        for assignment in assignments {
            let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw Refusal(.invalid, "\"\(assignment.prefix(60))\" is no field with its value; write field=value.")
            }
            if parts[0] == "type" {
                guard let entry = EventCatalogue.entries.first(where: { $0.isWritten && $0.type == parts[1] }) else {
                    throw Refusal(.invalid, "There is no event type \"\(parts[1].prefix(60))\".")
                }
                (fields.type, fields.version) = (entry.type, entry.version)
            } else {
                let path = parts[0].split(separator: ".").map(String.init)
                let isPerson = path.contains(where: Self.personFields.contains) && !parts[1].isEmpty
                paths.append((path, isPerson ? try persons(Wording.tidy(String(parts[1]))).rawValue : String(parts[1])))
            }
        }
        for (path, value) in Self.withCompanions(Self.withBothDays(paths, data), data) {
            fields.data = fields.data.setting(path[...], to: value)
        }
        let event = try fields.event()
        let known = try EventFields(event)
        for (path, value) in paths where !value.isEmpty && known.data.value(at: path[...]) == nil {
            throw Refusal(
                .invalid,
                "\(type) has no field \"\(path.joined(separator: ".").prefix(60))\"; it has \(known.data.paths.joined(separator: ", "))."
            )
        }
        return event
    }

    /// The fields of events that hold the id of a person.
    static let personFields: Set<String> = ["person", "presenter", "insteadOf", "reservations"]

    private func event() throws -> OversightEvent {
        guard let entry = EventCatalogue.entry(type: type, version: version) else {
            throw Refusal(.invalid, "There is no event type \(type) \(version).")
        }
        let bytes = Array(try JSONEncoder().encode(data))
        do {
            return try bytes.withUnsafeBytes { try EventCatalogue.read(entry, $0) }
        } catch let error as EventDecodingError {
            throw Refusal(.invalid, "That makes no \(type): \(error.description).")
        }
    }

    /// A decision is dated by its meeting, so the one that is set goes for both.
    private static func withBothDays(
        _ paths: [(path: [String], value: String)], _ data: JSONValue
    ) -> [(path: [String], value: String)] {
        let meeting = ["item", "meeting"]
        guard data.value(at: meeting[...]) != nil else { return paths }
        let (on, held) = (paths.last { $0.path == ["on"] }, paths.last { $0.path == meeting })
        switch (on, held) {
        case (let on?, nil): return paths + [(meeting, on.value)]
        case (nil, let held?): return paths + [(["on"], held.value)]
        case (nil, nil), (_?, _?): return paths
        }
    }

    /// What is written beside a value goes with it: the words that stood for a day are no longer true of another day, and a
    /// figure is shown as it is set.
    private static func withCompanions(
        _ paths: [(path: [String], value: String)], _ data: JSONValue
    ) -> [(path: [String], value: String)] {
        let companions = ["start": "writtenStart", "end": "writtenEnd", "number": "written"]
        return paths
            + paths.compactMap { path, value in
                guard let name = path.last, let companion = companions[name] else { return nil }
                let other = path.dropLast() + [companion]
                guard data.value(at: other[...]) != nil, !paths.contains(where: { $0.path == Array(other) }) else {
                    return nil
                }
                return (Array(other), name == "number" ? value.replacing(".", with: ",") : "")
            }
    }

    /// The fields that differ from those of another event, each with both values, in the order of their names.
    ///
    /// - Parameters:
    ///   - from: The one event; `nil` if there is none.
    ///   - to: The other event; `nil` if there is none.
    static func changes(
        from: OversightEvent?, to: OversightEvent?
    ) throws -> [RectificationView.Change] {
        let old = try from.map { try EventFields($0).leaves } ?? [:]
        let new = try to.map { try EventFields($0).leaves } ?? [:]
        return Set(old.keys).union(new.keys).sorted().compactMap { field in
            let (from, to) = (old[field] ?? .null, new[field] ?? .null)
            return from == to ? nil : RectificationView.Change(field: field, from: from, to: to)
        }
    }

    private var leaves: [String: JSONValue] {
        var leaves = data.leaves
        leaves["type"] = .string(type)
        return leaves
    }
}

extension JSONValue {
    /// The value at a path, if there is one.
    fileprivate func value(at path: ArraySlice<String>) -> JSONValue? {
        guard let name = path.first else { return self }
        if case .array(let elements) = self {
            return Self.place(name, in: elements).flatMap { elements[$0].value(at: path.dropFirst()) }
        }
        return member(name)?.value(at: path.dropFirst())
    }

    /// The index of the element that a part of a path names: by its number from 1, or by the column or year that it is of.
    private static func place(_ name: String, in elements: [JSONValue]) -> Int? {
        if let number = Int(name), elements.indices.contains(number - 1) { return number - 1 }
        return elements.firstIndex { element in
            ["column", "year", "key"].contains { member in
                switch element.member(member) {
                case .string(let text): text == name
                case .int(let number): String(number) == name
                default: false
                }
            }
        }
    }

    /// The value with the one at a path replaced: by a text, or by JSON where something else than a text stands.
    fileprivate func setting(_ path: ArraySlice<String>, to value: String) -> JSONValue {
        guard let name = path.first else { return replaced(by: value) }
        let inner = path.dropFirst()
        if case .array(var elements) = self {
            // Another place is no field, which is said once the event is read.
            guard let place = Self.place(name, in: elements) else { return self }
            if inner.isEmpty, value.isEmpty {
                elements.remove(at: place)
            } else {
                elements[place] = elements[place].setting(inner, to: value)
            }
            return .array(elements)
        }
        var members = members ?? [:]
        if inner.isEmpty, value.isEmpty {
            members[name] = nil
        } else {
            members[name] = (members[name] ?? .null).setting(inner, to: value)
        }
        return .object(members)
    }

    private func replaced(by value: String) -> JSONValue {
        switch self {
        case .string, .null: return .string(value)
        case .bool, .int, .number, .array, .object:
            // What is no JSON stays a text, which the event then refuses with the name of the field.
            do { return try JSONValue(json: Array(value.utf8)) } catch { return .string(value) }
        }
    }

    /// The paths of those values, each list by its first element.
    fileprivate var paths: [String] {
        leaves.keys.filter { path in path.split(separator: ".").allSatisfy { Int($0) ?? 1 == 1 } }.sorted()
    }
}
