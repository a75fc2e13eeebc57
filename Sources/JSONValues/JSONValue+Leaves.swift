extension JSONValue {
    /// The values that are no objects and no lists of them, by their paths with dots; the first element of a list is 1.
    package var leaves: [String: JSONValue] {
        var leaves: [String: JSONValue] = [:]
        for (name, value) in parts {
            if value.parts.isEmpty {
                leaves[name] = value
            } else {
                for (rest, leaf) in value.leaves { leaves["\(name).\(rest)"] = leaf }
            }
        }
        return leaves
    }

    /// The members of an object, or the elements of a list of objects by their numbers.
    private var parts: [(name: String, value: JSONValue)] {
        if let members { return members.map { ($0.key, $0.value) } }
        guard case .array(let elements) = self, elements.contains(where: { $0.members != nil }) else { return [] }
        return elements.enumerated().map { (String($0.offset + 1), $0.element) }
    }
}
