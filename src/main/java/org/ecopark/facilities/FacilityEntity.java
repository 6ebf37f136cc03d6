package org.ecopark.facilities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.ecopark.materials.MaterialSpec.Sector;
import org.jspecify.annotations.NullUnmarked;
import org.locationtech.jts.geom.Point;

/** A single row of the register; never leaves the room. Sets of rows go through {@link FacilityRepository}. */
@Entity
@Table(schema = "facilities", name = "facility")
@NullUnmarked
class FacilityEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_ko")
    private String nameKo;

    private Point location;

    @Column(name = "accuracy_m")
    private Double accuracyM;

    private String country;

    @Column(name = "sector_scheme")
    private String sectorScheme;

    @Column(name = "sector_code")
    private String sectorCode;

    @Column(name = "hazardous_permit")
    private Boolean hazardousPermit;

    private boolean illustrative;

    Facility toFacility() {
        Sector sector = sectorScheme == null || sectorCode == null ? null : new Sector(sectorScheme, sectorCode);
        return new Facility(
                id, name, nameEn, nameKo, location, accuracyM, country, sector, hazardousPermit, illustrative);
    }
}
