/// What makes two rows one indicator: the municipality, the name as written, and whom the values are about.
package struct IndicatorIdentity: Sendable {
    /// Whose indicator it is.
    package var municipality: Identifier<Municipality>
    /// The indicator in words.
    package var title: String
    /// Whom its values are about, if that is stated.
    package var gender: Gender?
    /// The part of the population or the service that its values are about, as written.
    package var part: String?

    /// The identity of an indicator.
    ///
    /// - Parameters:
    ///   - municipality: Whose indicator it is.
    ///   - title: The indicator in words.
    ///   - gender: Whom its values are about, if that is stated.
    ///   - part: The part that its values are about, as written.
    package init(municipality: Identifier<Municipality>, title: String, gender: Gender? = nil, part: String? = nil) {
        self.municipality = municipality
        self.title = title
        self.gender = gender
        self.part = part
    }

    /// The identifiers that the indicator may get.
    package var candidates: IdentifierCandidates<Indicator> {
        IdentifierCandidates(
            .short(
                municipality.rawValue, of: Wording.key(title), gender?.rawValue ?? "", part.map(Wording.key) ?? ""))
    }

    /// Whether a recorded indicator is this one.
    ///
    /// - Parameter indicator: The indicator.
    package func matches(_ indicator: Indicator) -> Bool {
        indicator.municipality == municipality && indicator.gender == gender
            && Wording.key(indicator.title) == Wording.key(title)
            && indicator.part.map(Wording.key) == part.map(Wording.key)
    }
}

extension OversightState {
    /// The recorded indicator with an identity, if there is one.
    ///
    /// - Parameter identity: The municipality, the name, and whom the values are about.
    package func indicator(_ identity: IndicatorIdentity) -> Indicator? {
        indicators.first(of: identity.candidates, where: identity.matches)
    }

    /// The identifier of the indicator with an identity: the recorded one, or the one that it would get.
    ///
    /// - Parameters:
    ///   - identity: The municipality, the name, and whom the values are about.
    ///   - isReserved: Whether an identifier is promised to an indicator that is not recorded yet.
    package func indicatorIdentifier(
        _ identity: IndicatorIdentity, besides isReserved: (Identifier<Indicator>) -> Bool = { _ in false }
    ) -> Identifier<Indicator> {
        let candidates = identity.candidates
        return indicators.first(of: candidates, where: identity.matches)?.id
            ?? indicators.free(of: candidates, besides: isReserved)
    }
}
