-- What an exchange is called in Korean; the documented ones of Kalundborg that are there under their own names have one.
ALTER TABLE exchange.exchange ADD COLUMN name_ko text;

UPDATE exchange.exchange e SET name_ko = n.ko
FROM (VALUES ('kalundborg-steam', 'Process steam', '공정 증기'),
            ('kalundborg-cooling-water', 'Cooling water', '냉각수'),
            ('kalundborg-gypsum', 'Gypsum from flue-gas cleaning', '배연탈황 석고'),
            ('kalundborg-fly-ash', 'Coal fly ash', '석탄 비산재'),
            ('kalundborg-sulphur', 'Recovered sulphur', '회수 황'),
            ('kalundborg-sludge', 'Biological sludge for fields', '농지용 생물 슬러지'),
            ('kalundborg-yeast', 'Surplus yeast for pig feed', '돼지 사료용 잉여 효모'),
            ('kalundborg-novo-nordisk-biomass', 'Biomass residue to the biogas plant', '바이오가스 공장으로 보내는 바이오매스 잔사'),
            ('kalundborg-novozymes-biomass', 'Biomass residue to the biogas plant', '바이오가스 공장으로 보내는 바이오매스 잔사')) AS n(source_id, name, ko)
WHERE e.source = 'kalundborg' AND e.source_id = n.source_id AND e.name = n.name;
