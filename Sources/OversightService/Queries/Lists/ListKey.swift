/// Where a thing stands in a list: by its rank, then by its group, then by its identifier.
struct ListKey: Comparable, Sendable {
    /// A number that goes before the group, such as a year counted backwards.
    var rank = 0
    /// A text that goes before the identifier, such as a municipality.
    var group = ""
    /// The identifier, which tells every thing of the list from the others.
    var id: String

    static func < (left: Self, right: Self) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        if left.group != right.group { return left.group < right.group }
        return left.id < right.id
    }
}

/// Chooses the keys of a page while all the things of a list go by; memory grows with the page, not with the list.
struct PageSelection {
    /// How many keys are wanted: one more than the page has, which says whether another page follows.
    private let most: Int?
    private let after: ListKey?
    private var keys: [ListKey] = []
    /// The last of the keys that were kept when there were too many; those after it are not on the page.
    private var last: ListKey?

    init(_ page: Page, after: ListKey?) {
        most = page.limit.map { $0 + 1 }
        self.after = after
    }

    /// Takes the key of the next thing, in any order.
    mutating func offer(_ key: ListKey) {
        if let after, key <= after { return }
        if let last, last < key { return }
        keys.append(key)
        if let most, keys.count >= max(2 * most, 1024) {
            sort(keeping: most)
            last = keys.last
        }
    }

    /// The identifiers of the page in order, and the cursor of the page after it, if there is one.
    mutating func finish() -> (ids: [String], next: String?) {
        sort(keeping: most ?? keys.count)
        guard let most, keys.count == most else { return (keys.map(\.id), nil) }
        keys.removeLast()
        return (keys.map(\.id), keys.last?.id)
    }

    private mutating func sort(keeping count: Int) {
        keys.sort()
        if keys.count > count { keys.removeSubrange(count...) }
    }
}
