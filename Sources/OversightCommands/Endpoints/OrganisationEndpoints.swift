package import Oversight

/// The municipalities.
package struct ListMunicipalities: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listMunicipalities", .get, "/municipalities", .organisation, "The municipalities",
            "Lists the municipalities by id."),
        of: "Municipality")

    package var moment = Moment.now
    package var page = Page.all

    package init() {}
}

/// A municipality.
package typealias ShowMunicipality = Show<Municipality>

extension Municipality: Shown {
    package static var showing: EndpointDeclaration {
        .showing(
            APIOperation(
                "showMunicipality", .get, "/municipalities/{id}", .organisation, "A municipality",
                "Gives a municipality."),
            "Municipality")
    }
}

/// The units.
package struct ListUnits: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation("listUnits", .get, "/units", .organisation, "The units", "Lists the units by id."), of: "Unit")

    package var municipality: String?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        municipality = try fields.municipalityFilter()
    }
}

/// A unit.
package typealias ShowUnit = Show<OrganisationUnit>

extension OrganisationUnit: Shown {
    package static var showing: EndpointDeclaration {
        .showing(APIOperation("showUnit", .get, "/units/{id}", .organisation, "A unit", "Gives a unit."), "Unit")
    }
}

/// The bodies.
package struct ListBodies: ListEndpoint {
    package static let declaration = EndpointDeclaration.listing(
        APIOperation(
            "listBodies", .get, "/bodies", .organisation, "The bodies", "Lists the bodies with who holds which office."),
        of: "Body")

    package var municipality: String?
    package var moment = Moment.now
    package var page = Page.all

    package init() {}

    package mutating func readFilters(from fields: inout FieldReader) throws {
        municipality = try fields.municipalityFilter()
    }
}

/// A body.
package typealias ShowBody = Show<Body>

extension Body: Shown {
    package static var showing: EndpointDeclaration {
        .showing(APIOperation("showBody", .get, "/bodies/{id}", .organisation, "A body", "Gives a body."), "Body")
    }
}
